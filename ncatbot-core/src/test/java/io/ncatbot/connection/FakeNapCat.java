package io.ncatbot.connection;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.ncatbot.concurrent.ManualTimers;
import org.jspecify.annotations.Nullable;

/**
 * A transport without a socket, for what depends on time: the test says what comes and
 * when.
 */
final class FakeNapCat implements FrameConnector {

	private static final Pattern ECHO = Pattern.compile("\"echo\":\"([^\"]+)\"");

	private final List<Attempt> attempts = new CopyOnWriteArrayList<>();

	@Override
	public void connect(Endpoint endpoint, FrameListener listener) {
		this.attempts.add(new Attempt(listener));
	}

	int attempts() {
		return this.attempts.size();
	}

	Attempt latest() {
		return this.attempts.get(this.attempts.size() - 1);
	}

	/** Accepts the latest attempt and greets. */
	Attempt accept() {
		Attempt attempt = latest();
		attempt.open();
		attempt.greet(10001);
		return attempt;
	}

	/** Lets time pass while nobody answers. */
	void keepRefusing(ManualTimers time, Duration howLong) {
		for (long i = 0; i < howLong.toSeconds(); i++) {
			latest().refuse(LinkFailure.NOBODY_LISTENS);
			time.advance(Duration.ofSeconds(1));
		}
	}

	static final class Attempt implements FrameChannel {

		private final FrameListener listener;

		private final List<String> sent = new CopyOnWriteArrayList<>();

		private @Nullable Integer closed;

		private boolean leavesFrames = true;

		private static final int ROOM = 1 << 20;

		private final SendRoom room = new SendRoom(ROOM);

		private boolean pausable = true;

		private volatile int pauses;

		private boolean answersPings = true;

		private int pings;

		Attempt(FrameListener listener) {
			this.listener = listener;
		}

		void open() {
			this.listener.onOpen(this);
		}

		void greet(long selfId) {
			say("""
					{"time":1700000000,"self_id":%d,"post_type":"meta_event","meta_event_type":"lifecycle","sub_type":"connect"}"""
				.formatted(selfId));
		}

		void refuse(LinkFailure failure) {
			this.listener.onRefused(failure, "as the test says");
		}

		void say(String json) {
			byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
			this.listener.onFrame(utf8, 0, utf8.length);
		}

		void answer(int call, String fields) {
			say("{%s,\"message\":\"\",\"wording\":\"\",\"echo\":\"%s\"}".formatted(fields, echo(call)));
		}

		String echo(int call) {
			Matcher echo = ECHO.matcher(this.sent.get(call));
			if (!echo.find()) {
				throw new IllegalStateException("No echo in " + this.sent.get(call));
			}
			return echo.group(1);
		}

		void beat(long interval) {
			beat(interval, true);
		}

		void beat(long interval, boolean online) {
			say("""
					{"time":1700000000,"self_id":10001,"post_type":"meta_event","meta_event_type":"heartbeat","interval":%d,\
					"status":{"online":%s,"good":true}}"""
				.formatted(interval, online));
		}

		void drop() {
			this.closed = 1006;
			this.room.close();
			this.listener.onClosed(1006, "");
		}

		void keepFramesQueued() {
			this.leavesFrames = false;
		}

		void ignorePings() {
			this.answersPings = false;
		}

		int pings() {
			return this.pings;
		}

		/** From now on the send queue has no room. */
		void full() {
			this.room.take(ROOM);
		}

		/** The send queue is empty again. */
		void roomAgain() {
			this.room.free(ROOM);
		}

		void cannotPause() {
			this.pausable = false;
		}

		List<String> sent() {
			return this.sent;
		}

		@Override
		public SendRoom room() {
			return this.room;
		}

		@Override
		public boolean send(OutboundFrame frame) {
			if (this.closed != null) {
				return false;
			}
			if (!this.leavesFrames) {
				return true;
			}
			String text = frame.take();
			this.room.free(frame.length());
			if (text != null) {
				this.sent.add(text);
			}
			return true;
		}

		@Override
		public boolean ping() {
			this.pings++;
			if (this.answersPings) {
				this.listener.onPong();
			}
			return true;
		}

		@Override
		public boolean isClosed() {
			return this.closed != null;
		}

		@Override
		public void abandon() {
			this.closed = 1000;
			this.room.close();
		}

		@Override
		public boolean pauseReading() {
			if (this.pausable) {
				this.pauses++;
			}
			return this.pausable;
		}

		@Override
		public void resumeReading() {
			this.pauses--;
		}

		@Override
		public boolean isReadingPaused() {
			return this.pauses > 0;
		}

		@Override
		public void close(int code, String reason) {
			this.closed = code;
			this.room.close();
			this.listener.onClosed(code, reason);
		}

	}

}
