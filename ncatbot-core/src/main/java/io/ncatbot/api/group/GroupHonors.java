package io.ncatbot.api.group;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who holds the honours of a group. Lists that were not asked for, or that could not be
 * read, are empty.
 *
 * @param groupId the group's number
 * @param currentTalkative who talks the most at present (龙王); all its components are null
 * when nobody does
 * @param talkativeList who talked the most (历史龙王)
 * @param performerList who keeps the group alive (群聊之火)
 * @param legendList who kept it alive for long (群聊炽焰)
 * @param emotionList who makes the group laugh (快乐之源)
 * @param strongNewbieList always empty (冒尖小春笋)
 */
public record GroupHonors(long groupId, @Nullable HonorUser currentTalkative, List<HonorUser> talkativeList,
		List<HonorUser> performerList, List<HonorUser> legendList, List<HonorUser> emotionList,
		List<HonorUser> strongNewbieList) {

}
