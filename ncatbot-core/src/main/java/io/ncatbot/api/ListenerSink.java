package io.ncatbot.api;

/**
 * Tells a listener all frames.
 */
final class ListenerSink<F> implements StreamSink<F, F> {

	private final StreamListener<F> listener;

	ListenerSink(StreamListener<F> listener) {
		this.listener = listener;
	}

	@Override
	public void accept(F frame) {
		this.listener.onFrame(frame);
	}

	@Override
	public F finish(F last) {
		this.listener.onFrame(last);
		return last;
	}

	@Override
	public void abandon() {
		// There is nothing to undo.
	}

}
