package io.ncatbot.connection;

/**
 * Why a link could not be established, or ended.
 */
public enum LinkFailure {

	/**
	 * Nobody listens at the address.
	 */
	NOBODY_LISTENS,

	/**
	 * NapCat does not accept the token.
	 */
	WRONG_TOKEN,

	/**
	 * Something answers at the address, but it is no NapCat WebSocket.
	 */
	NOT_A_WEBSOCKET,

	/**
	 * Something answers at the address, but it is no NapCat HTTP server.
	 */
	NOT_AN_HTTP_SERVER,

	/**
	 * The proxy on the way lets only those through that it knows.
	 */
	PROXY_REFUSES,

	/**
	 * Something answers at the address, but no secure connection to it comes about.
	 */
	TLS_FAILED,

	/**
	 * NapCat has connected for one account and speaks for another.
	 */
	WRONG_ACCOUNT,

	/**
	 * The connection is open, but NapCat does not greet: the URL is its {@code /api}
	 * path, or it is something else.
	 */
	NO_GREETING,

	/**
	 * The connection was established and then broke or was closed by the peer.
	 */
	DROPPED,

	/**
	 * The connection is open, but nothing has come for longer than the heartbeats
	 * promise.
	 */
	SILENT;

	/**
	 * Tells whether only somebody who mends the configuration can help.
	 * @return whether to try again slowly
	 */
	boolean needsMending() {
		return this == WRONG_TOKEN || this == NOT_A_WEBSOCKET || this == NOT_AN_HTTP_SERVER || this == PROXY_REFUSES
				|| this == TLS_FAILED || this == NO_GREETING || this == WRONG_ACCOUNT;
	}

}
