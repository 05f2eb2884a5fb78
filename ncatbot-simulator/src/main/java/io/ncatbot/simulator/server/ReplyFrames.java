package io.ncatbot.simulator.server;

import io.ncatbot.simulator.action.Outcome;
import io.ncatbot.simulator.action.OutcomeFrames;
import io.ncatbot.simulator.net.FrameSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A reply of several frames, all with the echo of its call.
 */
final class ReplyFrames implements FrameSource {

	private final OutcomeFrames frames;

	private final @Nullable JsonNode echo;

	private final boolean twice;

	private final Requests requests;

	private byte @Nullable [] again;

	ReplyFrames(OutcomeFrames frames, @Nullable JsonNode echo, boolean twice, Requests requests) {
		this.frames = frames;
		this.echo = echo;
		this.twice = twice;
		this.requests = requests;
	}

	@Override
	public byte @Nullable [] next() {
		byte[] frame = this.again;
		this.again = null;
		if (frame == null) {
			Outcome outcome = this.frames.next();
			if (outcome == null) {
				return null;
			}
			frame = Envelope.reply(outcome, this.echo);
			this.again = this.twice ? frame : null;
		}
		FrameTap watcher = this.requests.tap();
		if (watcher != null) {
			watcher.frame(true, frame);
		}
		return frame;
	}

	@Override
	public void close() {
		this.frames.close();
	}

}
