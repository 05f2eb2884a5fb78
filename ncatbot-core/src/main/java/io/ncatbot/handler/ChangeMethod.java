package io.ncatbot.handler;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import io.ncatbot.connection.Bot;
import io.ncatbot.connection.BotChange;
import org.jspecify.annotations.Nullable;

/**
 * A method that is called when a bot comes or goes.
 */
final class ChangeMethod extends RegisteredMethod {

	private final Aspect aspect;

	private final @Nullable List<String> online;

	private final @Nullable List<String> offline;

	private final List<Function<BotChange, Object>> arguments;

	/**
	 * Creates a method.
	 * @param online the bots whose coming it is called for, none for all; null for no
	 * coming
	 * @param offline the same of their going
	 */
	ChangeMethod(HandlerTarget target, Aspect aspect, @Nullable List<String> online, @Nullable List<String> offline,
			List<Function<BotChange, Object>> arguments) {
		super(target);
		this.aspect = aspect;
		this.online = online;
		this.offline = offline;
		this.arguments = arguments;
	}

	@Override
	HandlerInfo info(String id) {
		return HandlerInfo.of(id, this, HandlerKind.CHANGE, HandlerMatch.of(List.of(), bots()));
	}

	private List<String> bots() {
		List<List<String>> both = Stream.of(this.online, this.offline).filter(Objects::nonNull).toList();
		return both.contains(List.of()) ? List.of() : both.stream().flatMap(List::stream).distinct().toList();
	}

	/** Tells whether it is called when a bot has come, or gone, in one respect. */
	boolean isFor(Bot bot, Aspect aspect, boolean online) {
		List<String> bots = online ? this.online : this.offline;
		return isEnabled() && this.aspect == aspect && bots != null
				&& (bots.isEmpty() || bots.contains(bot.name()) || bots.contains(Long.toString(bot.selfId())));
	}

	void call(BotChange change) throws Throwable {
		@Nullable Object[] values = this.arguments.stream().map((argument) -> argument.apply(change)).toArray();
		target().invoke(values);
	}

	@Override
	public String toString() {
		return target().toString();
	}

	/** In which respect a bot has come or gone. */
	enum Aspect {

		LINK, LOGIN, USABLE

	}

}
