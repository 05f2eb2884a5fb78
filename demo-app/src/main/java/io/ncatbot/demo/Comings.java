package io.ncatbot.demo;

import io.ncatbot.connection.Bot;
import io.ncatbot.connection.LinkChange;
import io.ncatbot.connection.LinkState;
import io.ncatbot.connection.LoginChange;
import io.ncatbot.handler.BotOfflineEvent;
import io.ncatbot.handler.BotOnlineEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * When the bot comes and goes. The link to NapCat and the login at QQ are different
 * things; the parameter tells which is meant.
 */
@Component
class Comings {

	private static final Logger log = LoggerFactory.getLogger(Comings.class);

	@BotOnlineEvent
	void usable(Bot bot) {
		log.info("{} 可以用了喵~", bot.name());
	}

	@BotOfflineEvent
	void linkLost(LinkChange change) {
		if (change.now() != LinkState.CLOSED) { // closed: this application ends it itself
			log.warn("和 NapCat 断开了喵: {}", change.problem());
		}
	}

	@BotOfflineEvent
	void loggedOut(LoginChange change) {
		log.warn("QQ 下线了喵: {}", change.reason());
	}

}
