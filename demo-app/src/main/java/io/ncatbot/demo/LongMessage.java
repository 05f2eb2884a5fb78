package io.ncatbot.demo;

import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;
import io.ncatbot.event.IncomingMessage;
import io.ncatbot.handler.EventMatcher;
import io.ncatbot.handler.GroupEvent;

import org.springframework.stereotype.Component;

/**
 * What no attribute can say is a bean. Handlers name it by its class.
 */
@Component
class LongMessage implements EventMatcher {

	@Override
	public boolean matches(Bot bot, Event event) {
		return event instanceof IncomingMessage message && message.plainText().length() > 200;
	}

	@GroupEvent(matcher = LongMessage.class)
	String tooLong() {
		return "说了这么多，先喝口水喵~";
	}

}
