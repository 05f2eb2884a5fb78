package io.ncatbot.connection;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import io.ncatbot.concurrent.ThreadRole;
import io.ncatbot.event.Event;
import io.ncatbot.json.EventFrame;
import io.ncatbot.json.FrameDecoder;
import io.ncatbot.json.InboundFrame;
import io.ncatbot.json.MalformedFrame;
import io.ncatbot.json.ReplyFrame;
import org.jspecify.annotations.Nullable;

/**
 * Decodes what comes over one connection, counts it, and tells events from answers.
 */
final class FrameIntake {

	private final FrameDecoder decoder = new FrameDecoder();

	private final ScatteredStreams streams = new ScatteredStreams();

	private final AtomicLong taken = new AtomicLong();

	private final LinkReport report;

	private final LinkCounts counts;

	private final Consumer<Event> events;

	private final Consumer<ReplyFrame> replies;

	FrameIntake(LinkReport report, LinkCounts counts, Consumer<Event> events, Consumer<ReplyFrame> replies) {
		this.report = report;
		this.counts = counts;
		this.events = events;
		this.replies = replies;
	}

	/** Takes what says itself what it is. */
	void frame(byte[] utf8, int from, int to) {
		take(utf8, from, to, true, (frame) -> frame);
	}

	/** Takes what can only be the answer to a request. */
	void answer(String echo, byte[] utf8, int from, int to, Runnable otherwise) {
		take(utf8, from, to, false, (frame) -> {
			if (frame instanceof ReplyFrame reply) {
				return this.streams.take(withEcho(reply, echo));
			}
			otherwise.run();
			return new MalformedFrame("An answer is expected");
		});
	}

	/** Takes what may be an answer to somebody else. */
	void broadcast(String mark, byte[] utf8, int from, int to) {
		take(utf8, from, to, true, (frame) -> {
			if (!(frame instanceof ReplyFrame reply)) {
				return frame;
			}
			String echo = reply.echo();
			boolean ours = echo != null && echo.startsWith(mark);
			return ours ? this.streams.take(withEcho(reply, echo.substring(mark.length()))) : null;
		});
	}

	private static ReplyFrame withEcho(ReplyFrame reply, String echo) {
		return new ReplyFrame(reply.status(), reply.retcode(), reply.message(), reply.wording(), echo, reply.data());
	}

	/**
	 * Takes a frame.
	 * @param streamed whether it came as one of a stream of frames, rather than as the
	 * answer to a request of its own
	 * @param reading what the transport knows about it; null where it is for nobody here
	 */
	private void take(byte[] utf8, int from, int to, boolean streamed, UnaryOperator<@Nullable InboundFrame> reading) {
		ThreadRole before = ThreadRole.SOCKET.enter();
		try {
			this.counts.frames.increment();
			InboundFrame frame = reading.apply(this.decoder.decode(utf8, from, to));
			if (frame instanceof EventFrame event) {
				this.counts.event(event.event());
				this.events.accept(event.event());
			}
			else if (frame instanceof ReplyFrame reply) {
				this.replies.accept(reply);
				ReplyFrame last = this.streams.lastBehind(reply);
				if (last != null) {
					this.replies.accept(last);
				}
			}
			else if (frame instanceof MalformedFrame malformed) {
				this.counts.malformed.increment();
				this.report.malformed(malformed.reason(), beginning(utf8, from, to));
			}
		}
		finally {
			if (streamed) {
				// Last of all: whoever sees it counted finds all that it set going.
				this.taken.incrementAndGet();
			}
			ThreadRole.leave(before);
		}
	}

	private static String beginning(byte[] utf8, int from, int to) {
		int shown = Math.min(to - from, 200);
		return new String(utf8, from, shown, StandardCharsets.UTF_8) + ((shown < to - from) ? "..." : "");
	}

	/** Takes note of a frame that was too big to be read. */
	void oversized(long limit) {
		this.counts.frames.increment();
		this.counts.malformed.increment();
		this.report.oversized(limit);
		this.taken.incrementAndGet();
	}

	long taken() {
		return this.taken.get();
	}

}
