package io.ncatbot.boot.autoconfigure;

import io.ncatbot.connection.BotLimits;
import org.jspecify.annotations.Nullable;

/**
 * Turns the properties of one bot's limits into what the library takes. What they leave
 * out comes from those of all bots.
 */
final class LimitsMapper {

	private final String prefix;

	/**
	 * Creates the mapper.
	 * @param prefix what the names of the bot's own properties begin with
	 */
	LimitsMapper(String prefix) {
		this.prefix = prefix;
	}

	BotLimits map(NcatBotProperties.OwnLimits own, NcatBotProperties.Limits all) {
		BotLimits.Backlog backlog = new BotLimits.Backlog(
				NcatBotPropertiesMapper.positive(name("backlog-events"),
						either(own.backlogEvents(), all.backlogEvents())),
				NcatBotPropertiesMapper.positive(name("backlog-size"), either(own.backlogSize(), all.backlogSize())),
				either(own.overflow(), all.overflow()));
		return new BotLimits(backlog,
				NcatBotPropertiesMapper.positive(name("pending-calls"), either(own.pendingCalls(), all.pendingCalls())),
				NcatBotPropertiesMapper.positive(name("send-queue"), either(own.sendQueue(), all.sendQueue())),
				NcatBotPropertiesMapper.positive(name("frame-size"), either(own.frameSize(), all.frameSize())),
				handlerThreads((own.handlerThreads() != null) ? own.handlerThreads() : all.handlerThreads()));
	}

	private int handlerThreads(@Nullable Integer most) {
		return (most != null) ? NcatBotPropertiesMapper.positive(name("handler-threads"), most)
				: BotLimits.DEFAULTS.handlerThreads();
	}

	private String name(String limit) {
		return this.prefix + "." + limit;
	}

	private static <T> T either(@Nullable T own, T all) {
		return (own != null) ? own : all;
	}

}
