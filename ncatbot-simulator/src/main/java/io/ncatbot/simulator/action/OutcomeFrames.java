package io.ncatbot.simulator.action;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The frames of one call's reply, in order. They are made one at a time, when there is
 * room for them: a file of any size takes no more memory than one frame.
 */
public interface OutcomeFrames extends AutoCloseable {

	/**
	 * Makes the next frame.
	 * @return what it says; null after the last. A failure is the last.
	 */
	@Nullable Outcome next();

	/**
	 * How long to wait between two frames.
	 * @return the pause, zero for none
	 */
	Duration pause();

	/** Lets go of the file behind it. */
	@Override
	void close();

}
