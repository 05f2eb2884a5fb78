package io.ncatbot.api;

import java.io.IOException;

/**
 * Takes the frames of one stream, in their order, on a thread that may block: frames that
 * come meanwhile are kept, in memory or in a temporary file. It ends with either
 * {@link #finish} or {@link #abandon}.
 *
 * @param <F> the type of each frame's data
 * @param <R> what they become in the end
 */
public interface StreamSink<F, R> {

	/**
	 * Takes a frame that is not the last one.
	 * @param frame the frame's data
	 * @throws IOException if it cannot be taken; then the call fails
	 */
	void accept(F frame) throws IOException;

	/**
	 * Takes the last frame of a stream that was successful.
	 * @param last the frame's data
	 * @return the data of the call's result
	 * @throws IOException if something is missing; then the call fails
	 */
	R finish(F last) throws IOException;

	/**
	 * Learns that the stream came to no good end, and undoes what it did.
	 */
	void abandon();

}
