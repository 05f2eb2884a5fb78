package io.ncatbot.connection.websocket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import io.ncatbot.concurrent.ThreadRole;
import io.ncatbot.connection.FrameChannel;
import io.ncatbot.connection.OutboundFrame;
import io.ncatbot.connection.SendRoom;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

/**
 * Sends frames in order from a bounded queue. One task at a time drains it and flushes
 * when it is empty: under load many frames share one write to the socket, which costs
 * more than all the rest of a frame.
 */
final class WebSocketChannel implements FrameChannel {

	private static final Logger logger = LoggerFactory.getLogger(WebSocketChannel.class);

	/** After so many frames what is buffered leaves, even while more are waiting. */
	private static final int FLUSH_AFTER = 64;

	/**
	 * How many frames a thread sends that found the channel idle but has work of its own.
	 */
	private static final int OWN_TURN = 64;

	private final WebSocketSession session;

	private final RemoteEndpoint.Basic remote;

	private final Executor senders;

	private final SendRoom room;

	private final ArrayDeque<OutboundFrame> queue = new ArrayDeque<>();

	private boolean draining;

	private @Nullable CloseStatus closing;

	private boolean closed;

	private final ReadingPause pause;

	WebSocketChannel(WebSocketSession session, Session nativeSession, Executor senders, long queueLimit)
			throws IOException {
		this.pause = new ReadingPause(nativeSession);
		this.session = session;
		this.remote = nativeSession.getBasicRemote();
		this.remote.setBatchingAllowed(true);
		this.senders = senders;
		this.room = new SendRoom(queueLimit);
	}

	@Override
	public SendRoom room() {
		return this.room;
	}

	@Override
	public boolean send(OutboundFrame frame) {
		synchronized (this.queue) {
			if (this.closed || this.closing != null) {
				return false;
			}
			this.queue.add(frame);
			if (this.draining) {
				return true;
			}
			this.draining = true;
		}
		return startDraining();
	}

	@Override
	public boolean ping() {
		send(Ping.INSTANCE);
		return true;
	}

	@Override
	public boolean isClosed() {
		synchronized (this.queue) {
			return this.closed || this.closing != null;
		}
	}

	@Override
	public void abandon() {
		closed();
		try {
			// Not on this thread, as a peer that does not read may hold it up.
			this.senders.execute(() -> closeSession(CloseStatus.NORMAL));
		}
		catch (RejectedExecutionException ex) {
			closeSession(CloseStatus.NORMAL);
		}
	}

	@Override
	public boolean pauseReading() {
		return this.pause.begin();
	}

	@Override
	public void resumeReading() {
		this.pause.end();
	}

	@Override
	public boolean isReadingPaused() {
		return this.pause.isOn();
	}

	@Override
	public void close(int code, String reason) {
		synchronized (this.queue) {
			if (this.closed || this.closing != null) {
				return;
			}
			this.closing = new CloseStatus(code, reason.isEmpty() ? null : reason);
			if (this.draining) {
				return;
			}
			this.draining = true;
		}
		if (!startDraining()) {
			closeSession(new CloseStatus(code));
		}
	}

	/** The connection is gone: nothing can be sent any more. */
	void closed() {
		synchronized (this.queue) {
			this.closed = true;
			this.queue.clear();
		}
		this.room.close();
	}

	/**
	 * Whoever finds the channel idle drains it: a handler or a continuation does so
	 * itself, which saves waking another thread and may hold it back while the peer does
	 * not read; nobody else is made to wait.
	 */
	private boolean startDraining() {
		ThreadRole role = ThreadRole.current();
		if (role == ThreadRole.HANDLER || role == ThreadRole.CONTINUATION) {
			drain(OWN_TURN);
			return true;
		}
		return drainElsewhere();
	}

	private boolean drainElsewhere() {
		try {
			this.senders.execute(() -> drain(Integer.MAX_VALUE));
			return true;
		}
		catch (RejectedExecutionException ex) {
			closed();
			return false;
		}
	}

	private void drain(int turn) {
		try {
			int unflushed = 0;
			int left = turn;
			for (OutboundFrame frame = next(unflushed); frame != null; frame = next(unflushed)) {
				unflushed += write(frame);
				if (unflushed >= FLUSH_AFTER) {
					this.remote.flushBatch();
					unflushed = 0;
				}
				if (--left == 0) {
					// Others keep adding; that is no work for a thread with work of its
					// own.
					drainElsewhere();
					return;
				}
			}
		}
		catch (IOException | RuntimeException ex) {
			logger.debug("Sending failed; the connection is closed", ex);
			closed();
			closeSession(CloseStatus.SESSION_NOT_RELIABLE);
		}
	}

	private int write(OutboundFrame frame) throws IOException {
		if (frame == Ping.INSTANCE) {
			this.remote.sendPing(ByteBuffer.allocate(0));
			return 1;
		}
		String text = frame.take();
		if (text != null) {
			this.remote.sendText(text);
		}
		this.room.free(frame.length());
		return (text != null) ? 1 : 0;
	}

	/**
	 * The next frame; null when there is none, and then whatever is buffered has left and
	 * the drain has ended.
	 */
	private @Nullable OutboundFrame next(int unflushed) throws IOException {
		boolean mustFlush = unflushed > 0;
		while (true) {
			CloseStatus close;
			synchronized (this.queue) {
				OutboundFrame frame = this.queue.poll();
				if (frame != null) {
					return frame;
				}
				if (!mustFlush) {
					this.draining = false;
					close = this.closing;
					if (close == null) {
						return null;
					}
					this.closed = true;
				}
				else {
					close = null;
				}
			}
			if (close != null) {
				closeSession(close);
				return null;
			}
			this.remote.flushBatch();
			mustFlush = false;
		}
	}

	/** A ping in the queue of frames, where it has its turn. */
	private enum Ping implements OutboundFrame {

		INSTANCE;

		@Override
		public @Nullable String take() {
			return null;
		}

		@Override
		public void giveBack(String text) {
			throw new IllegalStateException("A ping has no text");
		}

		@Override
		public void onEnd(Runnable task) {
			task.run();
		}

		@Override
		public String action() {
			return "ping";
		}

		@Override
		public String echo() {
			return "";
		}

		@Override
		public int length() {
			return 0;
		}

	}

	private void closeSession(CloseStatus status) {
		try {
			this.session.close(status);
		}
		catch (IOException | RuntimeException ex) {
			logger.debug("Closing failed; the connection is gone", ex);
		}
	}

}
