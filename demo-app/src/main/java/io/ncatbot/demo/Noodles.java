package io.ncatbot.demo;

import java.time.Duration;

import io.ncatbot.handler.MessageEvent;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A handler that takes its time. Since it is concurrent, its chat goes on meanwhile; by
 * default the next message would wait.
 */
@Component
class Noodles {

	private final Duration time;

	Noodles(@Value("${demo.noodles:3s}") Duration time) {
		this.time = time;
	}

	@MessageEvent(value = "泡面", concurrent = true, id = "noodles")
	String cook() throws InterruptedException {
		Thread.sleep(this.time.toMillis());
		return "面好了喵~";
	}

}
