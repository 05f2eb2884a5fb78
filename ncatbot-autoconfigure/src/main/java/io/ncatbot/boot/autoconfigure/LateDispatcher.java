package io.ncatbot.boot.autoconfigure;

import io.ncatbot.connection.Bot;
import io.ncatbot.connection.EventSink;
import io.ncatbot.dispatch.Dispatcher;
import io.ncatbot.event.Event;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;

/**
 * Hands events to the dispatcher, which is looked up with the first bot: what handles
 * errors or binds arguments may itself want a BotAPI.
 */
final class LateDispatcher implements EventSink {

	private final ObjectProvider<Dispatcher> beans;

	private volatile @Nullable Dispatcher found;

	LateDispatcher(ObjectProvider<Dispatcher> beans) {
		this.beans = beans;
	}

	@Override
	public void expect(Bot bot) {
		dispatcher().expect(bot);
	}

	@Override
	public void accept(Bot bot, Event event) {
		dispatcher().accept(bot, event);
	}

	@Override
	public void forget(Bot bot) {
		dispatcher().forget(bot);
	}

	private Dispatcher dispatcher() {
		Dispatcher dispatcher = this.found;
		if (dispatcher == null) {
			dispatcher = this.beans.getObject();
			this.found = dispatcher;
		}
		return dispatcher;
	}

}
