package io.ncatbot.handler;

/**
 * What a method of the {@link HandlerRegistry} is called for.
 */
public enum HandlerKind {

	/** An event: {@link OnEvent}, and the annotations that are made of it. */
	EVENT,

	/** A bot that comes or goes: {@link BotOnlineEvent}, {@link BotOfflineEvent}. */
	CHANGE,

	/** The failure of another handler: {@link OnError}. */
	ERROR

}
