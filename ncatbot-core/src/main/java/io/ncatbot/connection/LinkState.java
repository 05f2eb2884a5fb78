package io.ncatbot.connection;

/**
 * The state of the link between this application and one NapCat.
 */
public enum LinkState {

	/**
	 * Being opened, or open but not yet greeted by NapCat's lifecycle event.
	 */
	CONNECTING,

	/**
	 * Open, and NapCat has accepted the token.
	 */
	CONNECTED,

	/**
	 * NapCat, or whatever answers at the URL, turned the connection down. It is tried
	 * again slowly, since nothing changes until somebody mends the configuration.
	 */
	REFUSED,

	/**
	 * There is no connection; it is tried again.
	 */
	LOST,

	/**
	 * Closed by this application: until it starts its bots again, or for good where the
	 * bot was disconnected.
	 */
	CLOSED

}
