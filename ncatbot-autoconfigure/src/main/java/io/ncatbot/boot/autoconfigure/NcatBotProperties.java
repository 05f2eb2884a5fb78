package io.ncatbot.boot.autoconfigure;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Properties of the bots of an application.
 */
@ConfigurationProperties("ncatbot")
public class NcatBotProperties {

	/**
	 * URL of NapCat's WebSocket server, such as ws://localhost:3001. Bots in
	 * 'ncatbot.bots' that name none inherit it.
	 */
	private @Nullable String url;

	/**
	 * Token of NapCat's WebSocket server. Bots in 'ncatbot.bots' that name none inherit
	 * it.
	 */
	private @Nullable String token;

	/**
	 * Name of the bot that an injected BotAPI speaks through. By default the bot called
	 * 'default', else the first one.
	 */
	private @Nullable String primary;

	/**
	 * Several bots, by name. When there are any, 'ncatbot.url' and 'ncatbot.token' only
	 * fill in what they leave out.
	 */
	private final Map<String, BotProperties> bots = new LinkedHashMap<>();

	private final Connection connection = new Connection();

	private final Call call = new Call();

	private final Threads threads = new Threads();

	private final Limits limits = new Limits();

	/**
	 * Returns the URL of NapCat's WebSocket server.
	 * @return the URL; null if none is set
	 */
	public @Nullable String getUrl() {
		return this.url;
	}

	/**
	 * Sets the URL of NapCat's WebSocket server.
	 * @param url the URL
	 */
	public void setUrl(@Nullable String url) {
		this.url = url;
	}

	/**
	 * Returns the token of NapCat's WebSocket server.
	 * @return the token; null if none is set
	 */
	public @Nullable String getToken() {
		return this.token;
	}

	/**
	 * Sets the token of NapCat's WebSocket server.
	 * @param token the token
	 */
	public void setToken(@Nullable String token) {
		this.token = token;
	}

	/**
	 * Returns the name of the primary bot.
	 * @return the name; null if none is set
	 */
	public @Nullable String getPrimary() {
		return this.primary;
	}

	/**
	 * Sets the name of the primary bot.
	 * @param primary the name
	 */
	public void setPrimary(@Nullable String primary) {
		this.primary = primary;
	}

	/**
	 * Returns the bots by name.
	 * @return the bots
	 */
	public Map<String, BotProperties> getBots() {
		return this.bots;
	}

	/**
	 * Returns how connections behave.
	 * @return the properties of connections
	 */
	public Connection getConnection() {
		return this.connection;
	}

	/**
	 * Returns how calls behave.
	 * @return the properties of calls
	 */
	public Call getCall() {
		return this.call;
	}

	/**
	 * Returns how many threads there may be.
	 * @return the properties of threads
	 */
	public Threads getThreads() {
		return this.threads;
	}

	/**
	 * Returns the limits.
	 * @return the properties of limits
	 */
	public Limits getLimits() {
		return this.limits;
	}

	/**
	 * Properties of one bot among several.
	 */
	public static class BotProperties {

		/**
		 * URL of this bot's NapCat WebSocket server.
		 */
		private @Nullable String url;

		/**
		 * Token of this bot's NapCat WebSocket server.
		 */
		private @Nullable String token;

		/**
		 * Returns the URL.
		 * @return the URL; null to inherit 'ncatbot.url'
		 */
		public @Nullable String getUrl() {
			return this.url;
		}

		/**
		 * Sets the URL.
		 * @param url the URL
		 */
		public void setUrl(@Nullable String url) {
			this.url = url;
		}

		/**
		 * Returns the token.
		 * @return the token; null to inherit 'ncatbot.token'
		 */
		public @Nullable String getToken() {
			return this.token;
		}

		/**
		 * Sets the token.
		 * @param token the token
		 */
		public void setToken(@Nullable String token) {
			this.token = token;
		}

	}

	/**
	 * Properties of connections.
	 */
	public static class Connection {

		/**
		 * Time that NapCat may take from accepting a connection to its first event.
		 */
		private Duration greetingTimeout = Duration.ofSeconds(10);

		/**
		 * Longest wait before the first attempt to reconnect. It doubles with each
		 * further attempt.
		 */
		private Duration reconnectDelay = Duration.ofSeconds(1);

		/**
		 * Longest wait between attempts to reconnect.
		 */
		private Duration maxReconnectDelay = Duration.ofMinutes(1);

		/**
		 * Returns the time that NapCat may take to greet.
		 * @return the time
		 */
		public Duration getGreetingTimeout() {
			return this.greetingTimeout;
		}

		/**
		 * Sets the time that NapCat may take to greet.
		 * @param greetingTimeout the time
		 */
		public void setGreetingTimeout(Duration greetingTimeout) {
			this.greetingTimeout = greetingTimeout;
		}

		/**
		 * Returns the longest wait before the first attempt to reconnect.
		 * @return the wait
		 */
		public Duration getReconnectDelay() {
			return this.reconnectDelay;
		}

		/**
		 * Sets the longest wait before the first attempt to reconnect.
		 * @param reconnectDelay the wait
		 */
		public void setReconnectDelay(Duration reconnectDelay) {
			this.reconnectDelay = reconnectDelay;
		}

		/**
		 * Returns the longest wait between attempts to reconnect.
		 * @return the wait
		 */
		public Duration getMaxReconnectDelay() {
			return this.maxReconnectDelay;
		}

		/**
		 * Sets the longest wait between attempts to reconnect.
		 * @param maxReconnectDelay the wait
		 */
		public void setMaxReconnectDelay(Duration maxReconnectDelay) {
			this.maxReconnectDelay = maxReconnectDelay;
		}

	}

	/**
	 * Properties of calls.
	 */
	public static class Call {

		/**
		 * Time to wait for an answer. Sending a message adds 5 seconds for each MiB that
		 * goes with it.
		 */
		private Duration timeout = Duration.ofSeconds(30);

		/**
		 * Time to wait for an answer when a message is sent with a file that NapCat has
		 * to fetch first.
		 */
		private Duration slowTimeout = Duration.ofSeconds(180);

		/**
		 * Returns the time to wait for an answer.
		 * @return the time
		 */
		public Duration getTimeout() {
			return this.timeout;
		}

		/**
		 * Sets the time to wait for an answer.
		 * @param timeout the time
		 */
		public void setTimeout(Duration timeout) {
			this.timeout = timeout;
		}

		/**
		 * Returns the time to wait when NapCat has to fetch a file first.
		 * @return the time
		 */
		public Duration getSlowTimeout() {
			return this.slowTimeout;
		}

		/**
		 * Sets the time to wait when NapCat has to fetch a file first.
		 * @param slowTimeout the time
		 */
		public void setSlowTimeout(Duration slowTimeout) {
			this.slowTimeout = slowTimeout;
		}

	}

	/**
	 * Properties of threads.
	 */
	public static class Threads {

		/**
		 * Number of handlers that may run at the same time. Threads are only added while
		 * handlers block.
		 */
		private int maxHandlers = 256;

		/**
		 * Returns the number of handlers that may run at the same time.
		 * @return the number
		 */
		public int getMaxHandlers() {
			return this.maxHandlers;
		}

		/**
		 * Sets the number of handlers that may run at the same time.
		 * @param maxHandlers the number
		 */
		public void setMaxHandlers(int maxHandlers) {
			this.maxHandlers = maxHandlers;
		}

	}

	/**
	 * Properties of limits.
	 */
	public static class Limits {

		/**
		 * Number of events of one bot that may wait for their handlers. Further ones are
		 * dropped, counted and logged.
		 */
		private int backlogEvents = 10_000;

		/**
		 * Size of the events of one bot that may wait for their handlers.
		 */
		private DataSize backlogSize = DataSize.ofMegabytes(64);

		/**
		 * Number of calls of one bot that may be under way. Handlers that would exceed it
		 * are held back.
		 */
		private int pendingCalls = 10_000;

		/**
		 * Size of the requests that may wait to be sent on one connection. Further ones
		 * are refused.
		 */
		private DataSize sendQueue = DataSize.ofMegabytes(128);

		/**
		 * Size of a frame that NapCat may send. A bigger one is dropped and logged.
		 */
		private DataSize frameSize = DataSize.ofMegabytes(64);

		/**
		 * Returns the number of events that may wait.
		 * @return the number
		 */
		public int getBacklogEvents() {
			return this.backlogEvents;
		}

		/**
		 * Sets the number of events that may wait.
		 * @param backlogEvents the number
		 */
		public void setBacklogEvents(int backlogEvents) {
			this.backlogEvents = backlogEvents;
		}

		/**
		 * Returns the size of the events that may wait.
		 * @return the size
		 */
		public DataSize getBacklogSize() {
			return this.backlogSize;
		}

		/**
		 * Sets the size of the events that may wait.
		 * @param backlogSize the size
		 */
		public void setBacklogSize(DataSize backlogSize) {
			this.backlogSize = backlogSize;
		}

		/**
		 * Returns the number of calls that may be under way.
		 * @return the number
		 */
		public int getPendingCalls() {
			return this.pendingCalls;
		}

		/**
		 * Sets the number of calls that may be under way.
		 * @param pendingCalls the number
		 */
		public void setPendingCalls(int pendingCalls) {
			this.pendingCalls = pendingCalls;
		}

		/**
		 * Returns the size of the requests that may wait to be sent.
		 * @return the size
		 */
		public DataSize getSendQueue() {
			return this.sendQueue;
		}

		/**
		 * Sets the size of the requests that may wait to be sent.
		 * @param sendQueue the size
		 */
		public void setSendQueue(DataSize sendQueue) {
			this.sendQueue = sendQueue;
		}

		/**
		 * Returns the size of a frame that NapCat may send.
		 * @return the size
		 */
		public DataSize getFrameSize() {
			return this.frameSize;
		}

		/**
		 * Sets the size of a frame that NapCat may send.
		 * @param frameSize the size
		 */
		public void setFrameSize(DataSize frameSize) {
			this.frameSize = frameSize;
		}

	}

}
