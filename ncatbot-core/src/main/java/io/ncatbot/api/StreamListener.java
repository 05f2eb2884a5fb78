package io.ncatbot.api;

/**
 * Hears each frame of a stream, in their order, on a thread that may block. The last one
 * of a successful stream is also the call's result.
 *
 * @param <F> the type of each frame's data
 */
@FunctionalInterface
public interface StreamListener<F> extends StreamTarget<F, F> {

	/**
	 * Hears a frame.
	 * @param frame the frame's data
	 */
	void onFrame(F frame);

	@Override
	default StreamSink<F, F> open() {
		return new ListenerSink<>(this);
	}

}
