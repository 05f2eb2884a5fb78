package io.ncatbot.dispatch;

import io.ncatbot.connection.Bot;

/**
 * Events of a bot were lost, since its handlers are too slow for what comes.
 *
 * @param bot the bot
 * @param drops how many events it has lost since the last time this was told, by the
 * reason
 */
public record EventsDropped(Bot bot, DroppedEvents drops) {

}
