package io.ncatbot.boot.autoconfigure;

import io.ncatbot.api.BotAPI;
import io.ncatbot.connection.Bots;

import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The API of the name of a configured bot.
 */
final class NamedBotApi implements FactoryBean<BotAPI> {

	private final String name;

	private final ObjectProvider<Bots> bots;

	NamedBotApi(String name, ObjectProvider<Bots> bots) {
		this.name = name;
		this.bots = bots;
	}

	@Override
	public BotAPI getObject() {
		return this.bots.getObject().api(this.name);
	}

	@Override
	public Class<?> getObjectType() {
		return BotAPI.class;
	}

}
