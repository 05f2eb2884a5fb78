package io.ncatbot.simulator.action;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Frames that end with an error frame when making one fails.
 */
final class GuardedFrames implements OutcomeFrames {

	private final String action;

	private final DataFrames frames;

	private boolean failed;

	GuardedFrames(String action, DataFrames frames) {
		this.action = action;
		this.frames = frames;
	}

	@Override
	public @Nullable Outcome next() {
		if (this.failed) {
			return null;
		}
		Outcome outcome = ActionRunner.guarded(this::make, this.action, true);
		this.failed = outcome.kind() != Outcome.Kind.OK;
		return (outcome.data() != null) ? outcome : null;
	}

	private Outcome make() {
		try {
			JsonNode data = this.frames.next();
			return Outcome.ok(data, false, true);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(String.valueOf(ex.getMessage()), ex);
		}
	}

	@Override
	public Duration pause() {
		return this.frames.pause();
	}

	@Override
	public void close() {
		this.frames.close();
	}

}
