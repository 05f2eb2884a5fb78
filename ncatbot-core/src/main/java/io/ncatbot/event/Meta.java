package io.ncatbot.event;

/**
 * Something about the connection itself (元事件).
 */
public sealed interface Meta extends Event permits Lifecycle, Heartbeat {

	@Override
	default String postType() {
		return "meta_event";
	}

}
