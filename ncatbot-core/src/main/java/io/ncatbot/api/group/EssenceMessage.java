package io.ncatbot.api.group;

import io.ncatbot.message.Message;

/**
 * A message that was marked as essence.
 *
 * @param msgSeq the message's number in the group
 * @param msgRandom the random number QQ tells messages of one number apart by
 * @param senderId who wrote it
 * @param senderNick the writer's name
 * @param operatorId who marked it
 * @param operatorNick that person's name
 * @param messageId the message's id; where NapCat does not find the message, an id that
 * nothing else knows
 * @param operatorTime when it was marked, in Unix seconds
 * @param content what it says; where NapCat does not find the message, only its text and
 * images
 */
public record EssenceMessage(long msgSeq, long msgRandom, long senderId, String senderNick, long operatorId,
		String operatorNick, long messageId, long operatorTime, Message content) {

}
