package io.ncatbot.handler;

import java.util.LinkedHashMap;
import java.util.Map;

import io.ncatbot.api.ApiResult;
import io.ncatbot.api.message.MessageRecord;
import io.ncatbot.connection.Bot;
import io.ncatbot.event.Event;
import io.ncatbot.event.IncomingMessage;

/**
 * Who wrote the messages that are quoted. An event only tells a quoted message's id, so
 * NapCat is asked, once for each of the latest.
 */
final class QuotedAuthors {

	private static final int REMEMBERED = 1000;

	private final Map<Quoted, Long> authors = new LinkedHashMap<>(16, 0.75f, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<Quoted, Long> eldest) {
			return size() > REMEMBERED;
		}
	};

	/**
	 * Tells whether a message quotes one that the bot has written, and waits for NapCat
	 * to say so. A message that NapCat no longer knows was written by nobody.
	 * @throws io.ncatbot.api.CallException if NapCat cannot be asked
	 */
	boolean quotesBot(Bot bot, Event event) {
		Long messageId = (event instanceof IncomingMessage message) ? message.message().replyId() : null;
		if (messageId == null) {
			return false;
		}
		Quoted quoted = new Quoted(event.selfId(), messageId);
		Long known;
		synchronized (this.authors) {
			known = this.authors.get(quoted);
		}
		return ((known != null) ? known : ask(bot, quoted)) == event.selfId();
	}

	private long ask(Bot bot, Quoted quoted) {
		ApiResult<MessageRecord> answer = bot.api().getMsgSync(quoted.messageId());
		MessageRecord message = answer.data();
		if (message == null) {
			return 0;
		}
		synchronized (this.authors) {
			this.authors.put(quoted, message.userId());
		}
		return message.userId();
	}

	private record Quoted(long selfId, long messageId) {

	}

}
