package io.ncatbot.simulator.net;

import org.jspecify.annotations.Nullable;

/**
 * Frames that are made when the peer has room for them.
 */
public interface FrameSource extends AutoCloseable {

	/**
	 * Makes the next frame. Called on the connection's own thread.
	 * @return the frame's text; null after the last
	 */
	byte @Nullable [] next();

	/** Lets go of whatever the frames are made from. */
	@Override
	void close();

}
