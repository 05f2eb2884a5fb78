package io.ncatbot.demo;

import io.ncatbot.api.ApiException;
import io.ncatbot.handler.HandlerFailure;
import io.ncatbot.handler.MessageEvent;
import io.ncatbot.handler.OnError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * What happens when a handler throws: the method for the narrowest exception type deals
 * with it, the bean's own before those for all. What it returns is the reply.
 */
@Component
class Accidents {

	private static final Logger log = LoggerFactory.getLogger(Accidents.class);

	@MessageEvent(regex = "(?<a>\\d+)÷(?<b>\\d+)")
	String divide(long a, long b) {
		return String.valueOf(a / b);
	}

	@OnError
	String undefined(ArithmeticException ex) {
		return "除以零的话，猫也不会喵~";
	}

	/** For all handlers: NapCat has refused a call, or a reply. */
	@OnError(global = true)
	void refused(ApiException ex, HandlerFailure failure) {
		log.warn("{} was refused with retcode {}", failure.handler(), ex.retcode());
	}

}
