package io.ncatbot.boot.autoconfigure;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.ncatbot.api.WhenFull;
import io.ncatbot.connection.Overflow;
import io.ncatbot.connection.transfer.FileDelivery;
import io.ncatbot.handler.ReplyStyle;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Properties of the bots of an application.
 *
 * @param url URL of NapCat's WebSocket server, such as ws://localhost:3001, or of its
 * HTTP SSE server, such as http://localhost:3000. Bots in 'ncatbot.bots' that name none
 * inherit it.
 * @param token Token of NapCat's server. Bots in 'ncatbot.bots' that name none inherit
 * it.
 * @param headers Further headers of each handshake and request, by name. Those of a bot
 * in 'ncatbot.bots' are added.
 * @param ssl TLS towards NapCat
 * @param proxy a proxy on the way to NapCat
 * @param reverse an endpoint that NapCat connects to (reverse WebSocket)
 * @param webhook an endpoint that NapCat posts events to
 * @param primary Name of the bot that an injected BotAPI speaks through. By default the
 * bot called 'default', else the first one.
 * @param bots Several bots, by name. When there are any, 'ncatbot.url' and
 * 'ncatbot.token' only fill in what they leave out.
 * @param files How files of this machine get to NapCat.
 * @param connection how connections behave
 * @param call how calls behave
 * @param threads how many threads there may be
 * @param limits how much may wait
 * @param handler how handlers are matched and watched
 * @param reply how what handlers return is sent
 * @param commands how commands are written
 * @param metrics what is measured
 * @param deduplicate Whether what several accounts of this application see in a group is
 * handled by one of them only.
 * @param answerOwnAccounts Whether messages from accounts of this application are handled
 * by its other accounts.
 */
@ConfigurationProperties("ncatbot")
public record NcatBotProperties(@Nullable String url, @Nullable String token, @DefaultValue Map<String, String> headers,
		@DefaultValue Ssl ssl, @DefaultValue Proxy proxy, @DefaultValue Reverse reverse, @DefaultValue Webhook webhook,
		@Nullable String primary, @DefaultValue Map<String, Bot> bots, @DefaultValue("auto") FileDelivery files,
		@DefaultValue Connection connection, @DefaultValue Call call, @DefaultValue Threads threads,
		@DefaultValue Limits limits, @DefaultValue Handler handler, @DefaultValue Reply reply,
		@DefaultValue Commands commands, @DefaultValue Metrics metrics, @DefaultValue("false") boolean deduplicate,
		@DefaultValue("false") boolean answerOwnAccounts) {

	/** Without the token, which must not get into a log. */
	@Override
	public String toString() {
		return "NcatBotProperties[primary=%s, bots=%s, files=%s, connection=%s, call=%s, threads=%s, limits=%s]"
			.formatted(this.primary, this.bots.keySet(), this.files, this.connection, this.call, this.threads,
					this.limits);
	}

	/**
	 * Properties of one bot among several.
	 *
	 * @param url URL of this bot's NapCat server.
	 * @param token Token of this bot's NapCat server.
	 * @param headers Further headers of this bot's handshakes and requests, by name.
	 * @param ssl TLS towards this bot's NapCat
	 * @param selfId QQ number of the bot, where NapCat connects or posts to this
	 * application. A bot whose NapCat connects needs no URL.
	 * @param limits how much this bot may hold
	 */
	public record Bot(@Nullable String url, @Nullable String token, @DefaultValue Map<String, String> headers,
			@DefaultValue Ssl ssl, @DefaultValue("0") long selfId, @DefaultValue OwnLimits limits) {

		/** Without the token, which must not get into a log. */
		@Override
		public String toString() {
			return "Bot[token=%s]".formatted((this.token != null) ? "******" : null);
		}

	}

	/**
	 * Properties of the endpoint that NapCat connects to.
	 *
	 * @param enabled Whether NapCat may connect to this application (reverse WebSocket).
	 * @param path Path of the endpoint.
	 * @param token Token that NapCat has to show. By default that of 'ncatbot.token'.
	 * @param allowWithoutToken Whether anybody who reaches the endpoint may pretend to be
	 * NapCat, where no token is set.
	 * @param accounts QQ numbers that may connect. By default all.
	 * @param maxConnections Number of connections that may be open at the same time.
	 */
	public record Reverse(@DefaultValue("false") boolean enabled, @DefaultValue("/onebot/ws") String path,
			@Nullable String token, @DefaultValue("false") boolean allowWithoutToken, @DefaultValue List<Long> accounts,
			@DefaultValue("1000") int maxConnections) {

		/** Without the token, which must not get into a log. */
		@Override
		public String toString() {
			return "Reverse[enabled=%s, path=%s, accounts=%s]".formatted(this.enabled, this.path, this.accounts);
		}

	}

	/**
	 * Properties of the endpoint that NapCat posts events to.
	 *
	 * @param enabled Whether NapCat may post events to this application.
	 * @param path Path of the endpoint.
	 * @param token Token that NapCat signs its posts with. By default that of
	 * 'ncatbot.token'.
	 * @param allowWithoutToken Whether anybody who reaches the endpoint may pretend to be
	 * NapCat, where no token is set.
	 * @param accounts QQ numbers whose events are taken. By default all.
	 * @param maxConcurrentPosts Number of posts that may be read at the same time. One
	 * that comes slowly takes a thread of the web server meanwhile.
	 */
	public record Webhook(@DefaultValue("false") boolean enabled, @DefaultValue("/onebot/webhook") String path,
			@Nullable String token, @DefaultValue("false") boolean allowWithoutToken, @DefaultValue List<Long> accounts,
			@DefaultValue("50") int maxConcurrentPosts) {

		/** Without the token, which must not get into a log. */
		@Override
		public String toString() {
			return "Webhook[enabled=%s, path=%s, accounts=%s]".formatted(this.enabled, this.path, this.accounts);
		}

	}

	/**
	 * Properties of TLS.
	 *
	 * @param bundle Name of the SSL bundle that says whom to trust and how to be known.
	 * By default the JVM's trust applies.
	 */
	public record Ssl(@Nullable String bundle) {

	}

	/**
	 * Properties of a proxy on the way to NapCat. Which proxy that is, the JVM's own
	 * settings say.
	 *
	 * @param username User name that the proxy wants.
	 * @param password Password that the proxy wants.
	 */
	public record Proxy(@Nullable String username, @Nullable String password) {

		/** Without the password, which must not get into a log. */
		@Override
		public String toString() {
			return "Proxy[username=%s]".formatted(this.username);
		}

	}

	/**
	 * Properties of connections.
	 *
	 * @param greetingTimeout Time that NapCat may take from accepting a connection to its
	 * first event.
	 * @param reconnectDelay Longest wait before the first attempt to reconnect. It
	 * doubles with each further attempt.
	 * @param maxReconnectDelay Longest wait between attempts to reconnect.
	 * @param pingInterval Time that a connection on which no heartbeats come may be quiet
	 * before it is asked for a sign of life.
	 */
	public record Connection(@DefaultValue("10s") Duration greetingTimeout, @DefaultValue("1s") Duration reconnectDelay,
			@DefaultValue("1m") Duration maxReconnectDelay, @DefaultValue("30s") Duration pingInterval) {

	}

	/**
	 * Properties of calls.
	 *
	 * @param timeout Time to wait for an answer. Sending a message adds 5 seconds for
	 * each MiB that goes with it.
	 * @param slowTimeout Time to wait for an answer when a message is sent with a file
	 * that NapCat has to fetch first.
	 * @param connectionWait Time that a call waits for a connection while there is none,
	 * and for a new one when it is lost before the answer came. Zero to fail at once.
	 * @param whenFull What becomes of an asynchronous call made by a thread of the
	 * application's own while there is no room for it. Handlers and synchronous calls
	 * always wait.
	 */
	public record Call(@DefaultValue("30s") Duration timeout, @DefaultValue("180s") Duration slowTimeout,
			@DefaultValue("0s") Duration connectionWait, @DefaultValue("reject") WhenFull whenFull) {

	}

	/**
	 * Properties of threads.
	 *
	 * @param maxHandlers Number of handlers that may run at the same time. Threads are
	 * only added while handlers block.
	 * @param maxTransfers Number of files that may be uploaded or downloaded at the same
	 * time. Further ones wait.
	 */
	public record Threads(@DefaultValue("256") int maxHandlers, @DefaultValue("64") int maxTransfers) {

	}

	/**
	 * Properties of limits.
	 *
	 * @param backlogEvents Number of events of one bot that may wait for their handlers.
	 * Further ones are dropped, counted and logged.
	 * @param backlogSize Size of the events of one bot that may wait for their handlers.
	 * @param overflow Events that are dropped when no more may wait.
	 * @param pendingCalls Number of calls of one bot that may be under way. Handlers that
	 * would exceed it are held back.
	 * @param sendQueue Size of the requests that may wait to be sent on one connection.
	 * Handlers that would exceed it are held back.
	 * @param frameSize Size of a frame that NapCat may send. A bigger one is dropped and
	 * logged.
	 * @param inlineFiles Size of the files that may go inside of one request where the
	 * OneBot implementation knows no uploads.
	 * @param downloadSpill Size of the part of one download that may wait in a temporary
	 * file, since it comes faster than it is written. The download fails beyond it.
	 * @param handlerThreads Number of threads that the handlers of one bot may hold at
	 * the same time. By default as many as the other bots leave free.
	 */
	public record Limits(@DefaultValue("10000") int backlogEvents, @DefaultValue("64MB") DataSize backlogSize,
			@DefaultValue("drop-newest") Overflow overflow, @DefaultValue("10000") int pendingCalls,
			@DefaultValue("128MB") DataSize sendQueue, @DefaultValue("64MB") DataSize frameSize,
			@DefaultValue("36MB") DataSize inlineFiles, @DefaultValue("4GB") DataSize downloadSpill,
			@Nullable Integer handlerThreads) {

	}

	/**
	 * Properties of the limits of one bot among several. What they leave out comes from
	 * 'ncatbot.limits'.
	 *
	 * @param backlogEvents Number of events of this bot that may wait for their handlers.
	 * @param backlogSize Size of the events of this bot that may wait for their handlers.
	 * @param overflow Events of this bot that are dropped when no more may wait.
	 * @param pendingCalls Number of calls of this bot that may be under way.
	 * @param sendQueue Size of the requests of this bot that may wait to be sent.
	 * @param frameSize Size of a frame that this bot's NapCat may send.
	 * @param handlerThreads Number of threads that the handlers of this bot may hold at
	 * the same time.
	 */
	public record OwnLimits(@Nullable Integer backlogEvents, @Nullable DataSize backlogSize,
			@Nullable Overflow overflow, @Nullable Integer pendingCalls, @Nullable DataSize sendQueue,
			@Nullable DataSize frameSize, @Nullable Integer handlerThreads) {

		static final OwnLimits NONE = new OwnLimits(null, null, null, null, null, null, null);

	}

	/**
	 * Properties of handlers.
	 *
	 * @param regexEngine Dialect of the regular expressions in annotations.
	 * @param regexTimeout Time that one match may take with the engine 'java'.
	 * @param slowAfter Time that a handler may take before the log names it as slow.
	 */
	public record Handler(@DefaultValue("re2j") RegexDialect regexEngine, @DefaultValue("100ms") Duration regexTimeout,
			@DefaultValue("30s") Duration slowAfter) {

	}

	/**
	 * Dialects of regular expressions.
	 */
	public enum RegexDialect {

		/**
		 * RE2/J: linear time, no back-references and no look-around.
		 */
		RE2J,

		/**
		 * The JDK's java.util.regex, with a limit on the time of a match.
		 */
		JAVA

	}

	/**
	 * Properties of replies that handlers return.
	 *
	 * @param inGroups Way in which replies in groups refer to the message, where the
	 * handler does not say.
	 * @param inPrivate Way in which replies in private chats refer to the message, where
	 * the handler does not say.
	 */
	public record Reply(@DefaultValue("quote") ReplyStyle inGroups, @DefaultValue("plain") ReplyStyle inPrivate) {

	}

	/**
	 * Properties of metrics.
	 *
	 * @param maxBots Number of bots that have meters of their own. Further ones are only
	 * counted with the others.
	 */
	public record Metrics(@DefaultValue("200") int maxBots) {

	}

	/**
	 * Properties of commands.
	 *
	 * @param prefixes What is written before the name of a command. An empty one stands
	 * for none.
	 * @param blankRequired Whether a blank must follow the name of a command even if the
	 * name ends in a Chinese character.
	 * @param usageReplies Whether users whose arguments are wrong are told what was
	 * expected.
	 * @param locale Language in which users are answered.
	 * @param timeZone Time zone of the users, which tells what 'today' is. By default the
	 * one of the system.
	 * @param help the command for help
	 */
	public record Commands(@DefaultValue("/") List<String> prefixes, @DefaultValue("false") boolean blankRequired,
			@DefaultValue("true") boolean usageReplies, @DefaultValue("zh_CN") Locale locale, @Nullable ZoneId timeZone,
			@DefaultValue Help help) {

	}

	/**
	 * Properties of the command for help.
	 *
	 * @param name Name of the command.
	 * @param aliases Other names of the command, separated by commas.
	 * @param pageSize Number of commands that one answer lists.
	 */
	public record Help(@DefaultValue("help") String name, @DefaultValue("帮助") String aliases,
			@DefaultValue("15") int pageSize) {

	}

}
