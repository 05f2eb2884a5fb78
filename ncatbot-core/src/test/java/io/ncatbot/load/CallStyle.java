package io.ncatbot.load;

import io.ncatbot.api.BotAPI;
import io.ncatbot.dispatch.EventHandler;
import io.ncatbot.event.GroupMessage;

/** How a handler calls. */
enum CallStyle {

	/** A synchronous call. */
	SYNC {
		@Override
		void answer(BotAPI api, GroupMessage event) {
			api.postGroupMsgSync(event.groupId(), "收到").orElseThrow();
		}
	},

	/** A synchronous call in what is chained to an asynchronous one. */
	SYNC_IN_CONTINUATION {
		@Override
		void answer(BotAPI api, GroupMessage event) {
			api.getLoginInfo().thenAccept((me) -> api.postGroupMsgSync(event.groupId(), "收到").orElseThrow());
		}
	};

	abstract void answer(BotAPI api, GroupMessage event);

	EventHandler handler() {
		return (bot, event) -> {
			if (event instanceof GroupMessage message) {
				answer(bot.api(), message);
			}
			return null;
		};
	}

}
