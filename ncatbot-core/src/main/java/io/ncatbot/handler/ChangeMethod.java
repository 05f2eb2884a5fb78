package io.ncatbot.handler;

import java.util.List;
import java.util.function.Function;

import io.ncatbot.connection.Bot;
import io.ncatbot.connection.BotChange;
import org.jspecify.annotations.Nullable;

/**
 * A method that is called when a bot comes or goes.
 */
final class ChangeMethod {

	private final HandlerTarget target;

	private final boolean online;

	private final Aspect aspect;

	private final List<String> bots;

	private final List<Function<BotChange, Object>> arguments;

	ChangeMethod(HandlerTarget target, boolean online, Aspect aspect, List<String> bots,
			List<Function<BotChange, Object>> arguments) {
		this.target = target;
		this.online = online;
		this.aspect = aspect;
		this.bots = bots;
		this.arguments = arguments;
	}

	String beanName() {
		return this.target.beanName();
	}

	/** Tells whether it is called when a bot has come, or gone, in one respect. */
	boolean isFor(Bot bot, Aspect aspect, boolean online) {
		return this.aspect == aspect && this.online == online && (this.bots.isEmpty() || this.bots.contains(bot.name())
				|| this.bots.contains(Long.toString(bot.selfId())));
	}

	void call(BotChange change) throws Throwable {
		@Nullable Object[] values = this.arguments.stream().map((argument) -> argument.apply(change)).toArray();
		this.target.invoke(values);
	}

	@Override
	public String toString() {
		return this.target.toString();
	}

	/** In which respect a bot has come or gone. */
	enum Aspect {

		LINK, LOGIN, USABLE

	}

}
