package io.ncatbot.benchmarks.kit;

import io.ncatbot.handler.PrivateEvent;

/**
 * A bot that says one thing.
 */
public class Cat {

	@PrivateEvent("喵")
	String meow() {
		return "喵喵";
	}

}
