package io.ncatbot.boot.autoconfigure.actuate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.ncatbot.connection.Bot;
import io.ncatbot.connection.BotActivity;
import io.ncatbot.connection.Bots;
import io.ncatbot.connection.LinkState;
import io.ncatbot.connection.LoginState;
import io.ncatbot.handler.HandlerInfo;
import io.ncatbot.handler.HandlerKind;
import io.ncatbot.handler.HandlerRegistry;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/**
 * {@link Endpoint} that shows the bots, with what they have done and have under way, and
 * the handlers. No message is shown, and nothing secret.
 */
@Endpoint(id = "ncatbot")
public final class NcatBotEndpoint {

	private final Bots bots;

	private final HandlerRegistry handlers;

	/**
	 * Makes the endpoint.
	 * @param bots the bots that are shown
	 * @param handlers the handlers that are shown
	 */
	public NcatBotEndpoint(Bots bots, HandlerRegistry handlers) {
		this.bots = bots;
		this.handlers = handlers;
	}

	/**
	 * Shows the bots and the handlers as they are now.
	 * @return what there is to see
	 */
	@ReadOperation
	public NcatBotDescriptor ncatBot() {
		Map<String, BotDescriptor> all = new LinkedHashMap<>();
		this.bots.all().forEach((bot) -> all.put(bot.name(), BotDescriptor.of(bot)));
		return new NcatBotDescriptor(this.bots.primary().name(), all,
				this.handlers.list().stream().map(HandlerDescriptor::of).toList());
	}

	/**
	 * What the endpoint shows.
	 *
	 * @param primary the name of the bot that an injected API speaks through
	 * @param bots the bots by their names
	 * @param handlers the handlers in the order in which they were found
	 */
	public record NcatBotDescriptor(String primary, Map<String, BotDescriptor> bots,
			List<HandlerDescriptor> handlers) implements OperationResponseBody {

	}

	/**
	 * A bot.
	 *
	 * @param selfId its QQ number; 0 until NapCat has told it
	 * @param link the state of its link
	 * @param login the state of its login
	 * @param problem why there is no link, or what it lacks; empty where nothing is wrong
	 * @param activity what it has done and has under way
	 */
	public record BotDescriptor(long selfId, LinkState link, LoginState login, String problem, BotActivity activity) {

		static BotDescriptor of(Bot bot) {
			return new BotDescriptor(bot.selfId(), bot.link(), bot.login(), bot.linkProblem(), bot.activity());
		}

	}

	/**
	 * A handler.
	 *
	 * @param id its name in the registry
	 * @param method the method: class, name and parameter types
	 * @param kind what it is called for
	 * @param match what it matches, in words
	 * @param order its place among the handlers of an event, lowest first
	 * @param enabled whether it is called
	 * @param running how many of its calls have not ended
	 */
	public record HandlerDescriptor(String id, String method, HandlerKind kind, String match, int order,
			boolean enabled, int running) {

		static HandlerDescriptor of(HandlerInfo info) {
			return new HandlerDescriptor(info.id(), info.method(), info.kind(), info.match().toString(), info.order(),
					info.enabled(), info.running().size());
		}

	}

}
