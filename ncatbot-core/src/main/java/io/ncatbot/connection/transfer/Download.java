package io.ncatbot.connection.transfer;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;

import io.ncatbot.api.ApiResult;
import io.ncatbot.api.CallException;
import io.ncatbot.api.FileTransferException;
import io.ncatbot.api.ResultFormatException;
import io.ncatbot.api.StreamCall;
import io.ncatbot.api.StreamSink;
import io.ncatbot.json.JsonSlice;
import io.ncatbot.json.ReplyFrame;
import io.ncatbot.json.ResultReader;
import org.jspecify.annotations.Nullable;

/**
 * One stream from NapCat: asks for it, and brings each frame to the sink.
 *
 * @param <F> the type of each frame's data
 * @param <R> the type of the result's data
 */
final class Download<F, R> extends TransferTask<ApiResult<R>> {

	private final StreamCall<F, R> call;

	private final WrittenCall<F> request;

	private final RawCalls calls;

	private final Duration first;

	private final Duration idle;

	private final Duration connectionWait;

	private final FrameSpool spool;

	private final JavaType type;

	Download(StreamCall<F, R> call, RawCalls calls, Duration first, Duration idle, Duration connectionWait,
			FrameSpool spool) {
		super(call.action());
		JavaType type = call.request().type().javaType();
		if (type == null) {
			throw new IllegalArgumentException(
					"The frames of a stream have data, and %s is read as none".formatted(call.action()));
		}
		this.call = call;
		this.request = calls.write(call.request());
		this.calls = calls;
		this.first = first;
		this.idle = idle;
		this.connectionWait = connectionWait;
		this.spool = spool;
		this.type = type;
	}

	@Override
	ApiResult<R> run() throws IOException, InterruptedException {
		StreamSink<F, R> sink = open();
		boolean finished = false;
		Runnable forget = this.calls.stream(this.request, this.first, this.idle, this.connectionWait, this.spool);
		try {
			for (JsonSlice data = this.spool.take(); data != null; data = this.spool.take()) {
				sink.accept(read(data));
			}
			ReplyFrame last = this.spool.last();
			R result = (last.retcode() == 0) ? sink.finish(lastOf(last)) : null;
			finished = last.retcode() == 0;
			return new ApiResult<>(last.status(), last.retcode(), result, last.message(), last.wording(), last.echo());
		}
		catch (CallException | CancellationException ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			throw new FileTransferException(action(), "%s came to no good end: %s".formatted(action(), reason(ex)), ex);
		}
		finally {
			forget.run();
			this.spool.close();
			if (!finished) {
				sink.abandon();
			}
		}
	}

	private StreamSink<F, R> open() {
		try {
			return this.call.target().open();
		}
		catch (IOException | RuntimeException ex) {
			throw new FileTransferException(action(),
					"%s was not sent, since there is nowhere to write to: %s".formatted(action(), reason(ex)), ex);
		}
	}

	private static String reason(Exception ex) {
		return (ex.getMessage() != null && ex.getClass() == IOException.class) ? ex.getMessage() : ex.toString();
	}

	private F lastOf(ReplyFrame last) {
		JsonSlice data = last.data();
		if (data == null) {
			throw new ResultFormatException(action(), new IOException("the last frame says nothing"));
		}
		return read(data);
	}

	private F read(JsonSlice data) {
		try {
			@Nullable F frame = ResultReader.read(data, this.type);
			if (frame == null) {
				throw new ResultFormatException(action(), new IOException("a frame says nothing"));
			}
			return frame;
		}
		catch (JacksonException ex) {
			throw new ResultFormatException(action(), ex);
		}
	}

	@Override
	void interrupt() {
		this.spool.onFailure(new CancellationException(action() + " was cancelled"));
	}

}
