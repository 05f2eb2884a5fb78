package io.ncatbot.connection;

/**
 * Whether QQ has the account online, as far as NapCat has told. It is another matter than
 * the {@linkplain LinkState link}: over a link that is connected, an account may be
 * offline, and then actions fail however often one connects again.
 */
public enum LoginState {

	/**
	 * NapCat has not told yet, or cannot since there is no link.
	 */
	UNKNOWN,

	/**
	 * The account is online, as a heartbeat or {@code get_status} said.
	 */
	ONLINE,

	/**
	 * The account is offline, as a heartbeat or {@code get_status} said.
	 */
	OFFLINE,

	/**
	 * QQ has logged the account out ({@code bot_offline}). It lasts until NapCat says
	 * that the account is online again.
	 */
	KICKED

}
