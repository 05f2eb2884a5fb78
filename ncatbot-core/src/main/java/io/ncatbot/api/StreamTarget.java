package io.ncatbot.api;

import java.io.IOException;

/**
 * Where the frames of a stream go. One target may serve several calls.
 *
 * @param <F> the type of each frame's data
 * @param <R> what they become in the end
 */
public interface StreamTarget<F, R> {

	/**
	 * Makes ready for one stream, before it is asked for. Runs on a thread that may
	 * block.
	 * @return takes that stream's frames
	 * @throws IOException if it cannot be made ready; then nothing is sent
	 */
	StreamSink<F, R> open() throws IOException;

}
