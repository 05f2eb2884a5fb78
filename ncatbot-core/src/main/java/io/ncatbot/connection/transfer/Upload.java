package io.ncatbot.connection.transfer;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

import io.ncatbot.api.CallTimeoutException;
import io.ncatbot.api.ConnectionLostException;
import io.ncatbot.api.FileTransferException;
import io.ncatbot.api.ResultFormatException;
import io.ncatbot.api.UploadCall;
import io.ncatbot.api.file.HostFile;
import io.ncatbot.api.file.TransferListener;
import io.ncatbot.api.file.UploadFrame;
import io.ncatbot.json.JsonSlice;
import io.ncatbot.json.ReplyFrame;
import io.ncatbot.json.ResultReader;
import io.ncatbot.json.StreamFrames;
import org.jspecify.annotations.Nullable;

/**
 * One upload: which chunks NapCat has acknowledged, and which are under way.
 * <p>
 * An upload belongs to no connection, and a chunk that comes twice does no harm. So when
 * the connection is lost, or an answer stays away, NapCat is asked on the next one
 * whether it still has the upload, and gets the chunks that it did not acknowledge. If it
 * has it no more, the upload begins anew. Only tries without any progress are counted.
 */
final class Upload {

	/** So many chunks are under way at once, which hides the time an answer takes. */
	static final int WINDOW = 4;

	/** Well within the ten minutes after which NapCat drops an idle upload. */
	static final Duration RECONNECT_PATIENCE = Duration.ofMinutes(2);

	private static final int TRIES = 3;

	private static final long MEBIBYTE = 1 << 20;

	private final Uploader uploader;

	private final UploadSource source;

	private final UploadRequests requests;

	private final @Nullable TransferListener progress;

	private final BitSet acknowledged = new BitSet();

	private long bytes;

	private boolean mayExist;

	private long connection;

	Upload(Uploader uploader, UploadSource source, UploadRequests requests, @Nullable TransferListener progress) {
		this.uploader = uploader;
		this.source = source;
		this.requests = requests;
		this.progress = progress;
	}

	UploadOutcome run() throws IOException, InterruptedException {
		boolean done = false;
		try {
			ReplyFrame reply = sendAll();
			HostFile file = (reply.retcode() == 0) ? hostFile(reply) : null;
			done = file != null;
			return new UploadOutcome(file, reply);
		}
		finally {
			if (!done && (this.mayExist || this.uploader.isCancelled())) {
				// Nobody waits for the answer, which would be a failure in any case.
				this.uploader.send(this.requests.reset(), this.uploader.timeout());
			}
		}
	}

	private ReplyFrame sendAll() throws IOException, InterruptedException {
		int failures = 0;
		while (true) {
			int before = this.acknowledged.cardinality();
			try {
				if (failures > 0) {
					findWhatIsMissing();
				}
				ReplyFrame refusal = sendMissing();
				return (refusal != null) ? refusal : complete();
			}
			catch (ConnectionLostException | CallTimeoutException ex) {
				failures = (this.acknowledged.cardinality() > before) ? 1 : failures + 1;
				Duration patience = this.mayExist ? RECONNECT_PATIENCE : this.uploader.connectionWait();
				if (failures > TRIES || patience.isZero()) {
					throw ex;
				}
				this.uploader.awaitConnection(ex, patience);
			}
		}
	}

	private void findWhatIsMissing() throws InterruptedException {
		this.connection = this.uploader.connections();
		if (!this.mayExist) {
			return;
		}
		ReplyFrame reply = this.uploader.await(this.uploader.send(this.requests.verify(), this.uploader.timeout()));
		UploadFrame frame = (reply.retcode() == 0) ? read(reply) : null;
		Integer received = (frame != null) ? frame.receivedChunks() : null;
		if (received != null && received >= this.acknowledged.cardinality()) {
			return;
		}
		if (frame != null) {
			this.uploader.await(this.uploader.send(this.requests.reset(), this.uploader.timeout()));
		}
		this.acknowledged.clear();
		this.bytes = 0;
	}

	/** Sends what is not acknowledged; returns a refusal, if there is one. */
	private @Nullable ReplyFrame sendMissing() throws IOException, InterruptedException {
		Deque<Sent> underWay = new ArrayDeque<>();
		try {
			int next = this.acknowledged.nextClearBit(0);
			while (true) {
				if (underWay.isEmpty() && !isSameConnection()) {
					// It changed while nothing was under way that could have told, and
					// NapCat may have been restarted.
					findWhatIsMissing();
					next = this.acknowledged.nextClearBit(0);
				}
				while (next < this.source.chunks() && underWay.size() < WINDOW && isSameConnection()) {
					this.uploader.checkCancelled();
					underWay.add(send(next));
					next = this.acknowledged.nextClearBit(next + 1);
				}
				Sent oldest = underWay.poll();
				if (oldest == null) {
					if (next >= this.source.chunks()) {
						return null;
					}
					continue;
				}
				ReplyFrame reply = this.uploader.await(oldest.answer);
				if (reply.retcode() != 0) {
					this.mayExist |= StreamFrames.isStreamError(reply);
					return reply;
				}
				this.mayExist = true;
				acknowledge(oldest.chunk);
			}
		}
		catch (ConnectionLostException ex) {
			this.mayExist |= ex.sent();
			throw ex;
		}
		catch (CallTimeoutException ex) {
			this.mayExist = true;
			throw ex;
		}
	}

	private boolean isSameConnection() {
		return this.connection == this.uploader.connections();
	}

	private Sent send(int chunk) throws IOException {
		return new Sent(chunk,
				this.uploader.send(this.requests.chunk(chunk, this.source.read(chunk)), this.uploader.timeout()));
	}

	private void acknowledge(int chunk) {
		this.acknowledged.set(chunk);
		this.bytes += this.source.length(chunk);
		if (this.progress != null) {
			try {
				this.progress.onProgress(this.bytes, this.source.size());
			}
			catch (RuntimeException ex) {
				throw new FileTransferException(UploadCall.ACTION,
						"The upload was ended by who listens to its progress: " + ex, ex);
			}
		}
	}

	/** NapCat puts the chunks together and reads them all for their hash. */
	private ReplyFrame complete() throws InterruptedException {
		Duration patience = this.uploader.timeout().plusSeconds(this.source.size() / MEBIBYTE);
		return this.uploader.await(this.uploader.send(this.requests.complete(), patience));
	}

	private HostFile hostFile(ReplyFrame reply) throws IOException {
		UploadFrame frame = read(reply);
		if (frame.filePath() == null) {
			throw new IOException("NapCat has all chunks, but does not say where the file is");
		}
		if (frame.sha256() != null && !frame.sha256().equalsIgnoreCase(this.source.sha256())) {
			throw new IOException(
					"its SHA-256 is %s, and %s on NapCat's host".formatted(this.source.sha256(), frame.sha256()));
		}
		return new HostFile(frame.filePath(), this.source.size(), this.source.sha256(), this.source.chunks(),
				this.requests.streamId());
	}

	private static UploadFrame read(ReplyFrame reply) {
		try {
			JsonSlice data = reply.data();
			UploadFrame frame = (data != null) ? ResultReader.read(data, UploadFrame.class) : null;
			if (frame != null) {
				return frame;
			}
		}
		catch (RuntimeException ex) {
			throw new ResultFormatException(UploadCall.ACTION, ex);
		}
		throw new ResultFormatException(UploadCall.ACTION, new IOException("the answer says nothing"));
	}

	private record Sent(int chunk, CompletableFuture<ReplyFrame> answer) {

	}

}
