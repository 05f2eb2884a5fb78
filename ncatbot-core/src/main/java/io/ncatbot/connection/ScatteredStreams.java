package io.ncatbot.connection;

import java.util.LinkedHashMap;
import java.util.Map;

import io.ncatbot.json.ReplyFrame;
import io.ncatbot.json.StreamFrames;
import org.jspecify.annotations.Nullable;

/**
 * Files that come on two connections: their parts where all listeners hear them, the last
 * frame as the answer to the request. That one may overtake the parts, and then waits for
 * those that it counts.
 */
final class ScatteredStreams {

	private static final String DOWNLOADS = "download_";

	/** Calls whose parts do not come have ended by themselves and are forgotten. */
	private static final int MOST = 256;

	private final Map<String, Progress> streams = new LinkedHashMap<>();

	/**
	 * Takes an answer to one of our requests.
	 * @return the answer, if it may be passed on now; null if it waits
	 */
	@Nullable ReplyFrame take(ReplyFrame frame) {
		String echo = frame.echo();
		if (echo == null || !echo.startsWith(DOWNLOADS)) {
			return frame;
		}
		if (!StreamFrames.isLast(frame)) {
			if (StreamFrames.isFileChunk(frame)) {
				progress(echo).chunks++;
			}
			return frame;
		}
		Progress progress = progress(echo);
		progress.last = frame;
		progress.expected = StreamFrames.fileChunks(frame);
		return progress.isComplete() ? passOn(echo) : null;
	}

	/**
	 * Finds the last frame of a stream whose last part has just been passed on.
	 * @return the frame; null if parts are still missing, or it was no such part
	 */
	@Nullable ReplyFrame lastBehind(ReplyFrame part) {
		Progress progress = (part.echo() != null) ? this.streams.get(part.echo()) : null;
		return (progress != null && progress.isComplete()) ? passOn(part.echo()) : null;
	}

	private @Nullable ReplyFrame passOn(String echo) {
		Progress progress = this.streams.remove(echo);
		return (progress != null) ? progress.last : null;
	}

	private Progress progress(String echo) {
		Progress progress = this.streams.computeIfAbsent(echo, (fresh) -> new Progress());
		if (this.streams.size() > MOST) {
			this.streams.remove(this.streams.keySet().iterator().next());
		}
		return progress;
	}

	private static final class Progress {

		private int chunks;

		private int expected;

		private @Nullable ReplyFrame last;

		private boolean isComplete() {
			return this.last != null && this.chunks >= this.expected;
		}

	}

}
