package io.ncatbot.api.group;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What QQ keeps of a group beside its basic data, as QQ sends it. Each component may be
 * null.
 *
 * @param groupCode the group's number
 * @param resultCode QQ's own code for how reading it went; 0 for success
 * @param extInfo the data
 */
public record GroupInfoEx(@JsonProperty("groupCode") @Nullable Long groupCode,
		@JsonProperty("resultCode") @Nullable Integer resultCode, @JsonProperty("extInfo") @Nullable ExtInfo extInfo) {

	/**
	 * The data itself. Each component may be null; what is only called a code or a number
	 * is so by QQ's own, undescribed scale.
	 *
	 * @param groupInfoExtSeq the version of this data
	 * @param reserve not used
	 * @param luckyWordId the id of the group's lucky word (字符)
	 * @param lightCharNum how many of its characters are lit
	 * @param luckyWord the group's lucky word
	 * @param starId the id of the group's star
	 * @param essentialMsgSwitch whether essence messages are on, as a code
	 * @param todoSeq the number of the current to-do
	 * @param blacklistExpireTime when the black list expires, in Unix seconds
	 * @param isLimitGroupRtc whether calls are limited, as a code
	 * @param companyId the company the group belongs to
	 * @param hasGroupCustomPortrait 1 when the group has a portrait of its own
	 * @param bindGuildId the channel the group is tied to, in text
	 * @param essentialMsgPrivilege who may set essence messages, as a code
	 * @param msgEventSeq the number of the latest message event, in text
	 * @param inviteRobotSwitch whether robots may be invited, as a code
	 * @param gangUpId the id of the team-up (开黑) that runs, in text
	 * @param qqMusicMedalSwitch whether music medals are shown, as a code
	 * @param showPlayTogetherSwitch whether playing together is shown, as a code
	 * @param groupFlagPro1 switches in text, as QQ's own bits
	 * @param viewedMsgDisappearTime after how long read messages disappear, in text
	 * @param groupBindGuildSwitch whether a channel may be tied, as a code
	 * @param groupAioBindGuildId the channel shown in the chat, in text
	 * @param fullGroupExpansionSwitch whether a full group may grow, as a code
	 * @param fullGroupExpansionSeq the version of that switch, in text
	 * @param inviteRobotMemberSwitch whether members may invite robots, as a code
	 * @param inviteRobotMemberExamine whether that needs approval, as a code
	 * @param groupSquareSwitch whether the group is shown on the square, as a code
	 * @param groupOwnerId who owns the group
	 */
	public record ExtInfo(@JsonProperty("groupInfoExtSeq") @Nullable Long groupInfoExtSeq, @Nullable Integer reserve,
			@JsonProperty("luckyWordId") @Nullable String luckyWordId,
			@JsonProperty("lightCharNum") @Nullable Integer lightCharNum,
			@JsonProperty("luckyWord") @Nullable String luckyWord, @JsonProperty("starId") @Nullable Integer starId,
			@JsonProperty("essentialMsgSwitch") @Nullable Integer essentialMsgSwitch,
			@JsonProperty("todoSeq") @Nullable Long todoSeq,
			@JsonProperty("blacklistExpireTime") @Nullable Long blacklistExpireTime,
			@JsonProperty("isLimitGroupRtc") @Nullable Integer isLimitGroupRtc,
			@JsonProperty("companyId") @Nullable Long companyId,
			@JsonProperty("hasGroupCustomPortrait") @Nullable Integer hasGroupCustomPortrait,
			@JsonProperty("bindGuildId") @Nullable String bindGuildId,
			@JsonProperty("essentialMsgPrivilege") @Nullable Integer essentialMsgPrivilege,
			@JsonProperty("msgEventSeq") @Nullable String msgEventSeq,
			@JsonProperty("inviteRobotSwitch") @Nullable Integer inviteRobotSwitch,
			@JsonProperty("gangUpId") @Nullable String gangUpId,
			@JsonProperty("qqMusicMedalSwitch") @Nullable Integer qqMusicMedalSwitch,
			@JsonProperty("showPlayTogetherSwitch") @Nullable Integer showPlayTogetherSwitch,
			@JsonProperty("groupFlagPro1") @Nullable String groupFlagPro1,
			@JsonProperty("viewedMsgDisappearTime") @Nullable String viewedMsgDisappearTime,
			@JsonProperty("groupBindGuildSwitch") @Nullable Integer groupBindGuildSwitch,
			@JsonProperty("groupAioBindGuildId") @Nullable String groupAioBindGuildId,
			@JsonProperty("fullGroupExpansionSwitch") @Nullable Integer fullGroupExpansionSwitch,
			@JsonProperty("fullGroupExpansionSeq") @Nullable String fullGroupExpansionSeq,
			@JsonProperty("inviteRobotMemberSwitch") @Nullable Integer inviteRobotMemberSwitch,
			@JsonProperty("inviteRobotMemberExamine") @Nullable Integer inviteRobotMemberExamine,
			@JsonProperty("groupSquareSwitch") @Nullable Integer groupSquareSwitch,
			@JsonProperty("groupOwnerId") @Nullable OwnerId groupOwnerId) {

	}

	/**
	 * Who owns a group.
	 *
	 * @param memberUin the QQ number
	 * @param memberUid QQ's internal id
	 * @param memberQid the name the owner chose to be found by (QID)
	 */
	public record OwnerId(@JsonProperty("memberUin") @Nullable Long memberUin,
			@JsonProperty("memberUid") @Nullable String memberUid,
			@JsonProperty("memberQid") @Nullable String memberQid) {

	}

}
