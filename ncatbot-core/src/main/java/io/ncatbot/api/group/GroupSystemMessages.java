package io.ncatbot.api.group;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Requests and invitations that wait in the group assistant, in no certain order.
 *
 * @param invitedRequests who invited the bot, and to where
 * @param invitedRequest NapCat's copy of {@code invitedRequests}
 * @param joinRequests who wants to join groups in which the bot is an admin
 */
public record GroupSystemMessages(List<GroupNotify> invitedRequests,
		@JsonProperty("InvitedRequest") List<GroupNotify> invitedRequest, List<GroupNotify> joinRequests) {

}
