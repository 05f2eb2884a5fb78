package io.ncatbot.simulator.action;

import java.io.IOException;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The data of a reply's frames, made one at a time.
 */
interface DataFrames extends AutoCloseable {

	/**
	 * Makes the next one.
	 * @return the data; null after the last
	 * @throws IOException when it fails, after any number of frames
	 */
	@Nullable JsonNode next() throws IOException;

	/** How long to wait between two frames. */
	default Duration pause() {
		return Duration.ZERO;
	}

	@Override
	default void close() {
	}

}
