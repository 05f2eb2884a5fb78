package io.ncatbot.simulator.server;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

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

	private final int times;

	private final Requests requests;

	private byte @Nullable [] again;

	private Runnable whenSent = () -> {
	};

	ReplyFrames(OutcomeFrames frames, @Nullable JsonNode echo, int times, Requests requests) {
		this.frames = frames;
		this.echo = echo;
		this.times = times;
		this.requests = requests;
	}

	/**
	 * Sends all frames: as soon as there is room, or at the pace the action asks for.
	 * @param client the bot
	 * @param whenAllAreSent is run after the last, or when the connection is gone
	 */
	void sendTo(Client client, Runnable whenAllAreSent) {
		this.whenSent = whenAllAreSent;
		if (this.frames.pause().isZero()) {
			client.send(this);
		}
		else {
			sendNext(client, this.frames.pause());
		}
	}

	private void sendNext(Client client, Duration pause) {
		byte[] frame = client.channel().isActive() ? next() : null;
		if (frame == null) {
			close();
			return;
		}
		client.send(frame);
		client.channel().eventLoop().schedule(() -> sendNext(client, pause), pause.toMillis(), TimeUnit.MILLISECONDS);
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
			this.again = (this.times > 1) ? frame : null;
		}
		this.requests.tapped(true, frame);
		return frame;
	}

	@Override
	public void close() {
		this.frames.close();
		this.whenSent.run();
	}

}
