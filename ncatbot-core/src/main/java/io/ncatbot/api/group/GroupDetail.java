package io.ncatbot.api.group;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A group with all that QQ tells of it. The first six components are always there; the
 * others are QQ's own record, which NapCat adds for groups that the bot is not in and for
 * {@code get_group_detail_info}, and each of them may be null. Times are Unix seconds.
 *
 * @param groupId the group's number
 * @param groupName its name
 * @param memberCount how many members it has
 * @param maxMemberCount how many it may have
 * @param groupAllShut -1 while everybody is muted, else 0
 * @param groupRemark the bot's own remark for it; always empty where QQ's record was
 * added, see {@code remarkName}
 * @param groupCode the group's number
 * @param groupUin the number QQ uses for it inside
 * @param ownerUid the owner's internal id
 * @param ownerUin the owner's QQ number, maybe 0
 * @param rawGroupName its name as QQ writes it
 * @param remarkName the bot's own remark for it
 * @param longGroupName its name where it exceeds the usual length
 * @param memberNum how many members it has
 * @param maxMemberNum how many it may have
 * @param activeMemberNum how many members are active
 * @param groupCreateTime when it was founded
 * @param groupGrade its grade, by QQ's own scale
 * @param groupOption how one joins it, as QQ's own code
 * @param groupQuestion what an applicant is asked
 * @param groupAnswer the answer that lets an applicant in
 * @param fingerMemo its introduction
 * @param richFingerMemo its introduction with formatting
 * @param groupMemo its latest announcement
 * @param classExt its category, as QQ's own code
 * @param groupClassText its category in words
 * @param certType the kind of certification, as QQ's own code
 * @param certificationText the certification in words
 * @param shutUpAllTimestamp until when everybody is muted; 0 when not
 * @param shutUpMeTimestamp until when the bot is muted; 0 when not
 * @param groupFlag switches, as QQ's own bits
 * @param groupFlagExt more switches, as QQ's own bits
 * @param groupFlagExt3 more switches, as QQ's own bits
 * @param groupFlagExt4 more switches, as QQ's own bits
 * @param groupTypeFlag the kind of group, as QQ's own code
 * @param privilegeFlag what members may do, as QQ's own bits
 * @param groupSecLevel its security level, by QQ's own scale
 * @param groupFace which of QQ's portraits it uses
 * @param isTop whether the bot's account keeps it on top of the list
 * @param groupAdminMaxNum how many admins it may have
 * @param inviteNoAuthNumLimit below how many members invitations need no approval, in
 * text
 * @param noFingerOpenFlag a switch of how it is found, as QQ's own code
 * @param noCodeFingerOpenFlag a switch of how it is found, as QQ's own code
 * @param isGroupFreeze not 0 while QQ has it frozen
 * @param isAllowRecallMsg whether messages may be recalled, as QQ's own code
 * @param msgLimitFrequency how often a member may write, by QQ's own scale
 * @param cmdUinJoinTime when the bot joined
 * @param cmdUinPrivilege the bot's role, as QQ's own code
 * @param headPortraitSeq the version of its portrait
 */
public record GroupDetail(long groupId, @JsonProperty("group_name") String groupName, int memberCount,
		int maxMemberCount, int groupAllShut, String groupRemark, @JsonProperty("groupCode") @Nullable Long groupCode,
		@JsonProperty("groupUin") @Nullable Long groupUin, @JsonProperty("ownerUid") @Nullable String ownerUid,
		@JsonProperty("ownerUin") @Nullable Long ownerUin, @JsonProperty("groupName") @Nullable String rawGroupName,
		@JsonProperty("remarkName") @Nullable String remarkName,
		@JsonProperty("longGroupName") @Nullable String longGroupName,
		@JsonProperty("memberNum") @Nullable Integer memberNum,
		@JsonProperty("maxMemberNum") @Nullable Integer maxMemberNum,
		@JsonProperty("activeMemberNum") @Nullable Integer activeMemberNum,
		@JsonProperty("groupCreateTime") @Nullable Long groupCreateTime,
		@JsonProperty("groupGrade") @Nullable Integer groupGrade,
		@JsonProperty("groupOption") @Nullable Integer groupOption,
		@JsonProperty("groupQuestion") @Nullable String groupQuestion,
		@JsonProperty("groupAnswer") @Nullable String groupAnswer,
		@JsonProperty("fingerMemo") @Nullable String fingerMemo,
		@JsonProperty("richFingerMemo") @Nullable String richFingerMemo,
		@JsonProperty("groupMemo") @Nullable String groupMemo, @JsonProperty("classExt") @Nullable Integer classExt,
		@JsonProperty("groupClassText") @Nullable String groupClassText,
		@JsonProperty("certType") @Nullable Integer certType,
		@JsonProperty("certificationText") @Nullable String certificationText,
		@JsonProperty("shutUpAllTimestamp") @Nullable Long shutUpAllTimestamp,
		@JsonProperty("shutUpMeTimestamp") @Nullable Long shutUpMeTimestamp,
		@JsonProperty("groupFlag") @Nullable Long groupFlag, @JsonProperty("groupFlagExt") @Nullable Long groupFlagExt,
		@JsonProperty("groupFlagExt3") @Nullable Long groupFlagExt3,
		@JsonProperty("groupFlagExt4") @Nullable Long groupFlagExt4,
		@JsonProperty("groupTypeFlag") @Nullable Long groupTypeFlag,
		@JsonProperty("privilegeFlag") @Nullable Long privilegeFlag,
		@JsonProperty("groupSecLevel") @Nullable Integer groupSecLevel,
		@JsonProperty("groupFace") @Nullable Integer groupFace, @JsonProperty("isTop") @Nullable Boolean isTop,
		@JsonProperty("groupAdminMaxNum") @Nullable Integer groupAdminMaxNum,
		@JsonProperty("inviteNoAuthNumLimit") @Nullable String inviteNoAuthNumLimit,
		@JsonProperty("noFingerOpenFlag") @Nullable Integer noFingerOpenFlag,
		@JsonProperty("noCodeFingerOpenFlag") @Nullable Integer noCodeFingerOpenFlag,
		@JsonProperty("isGroupFreeze") @Nullable Integer isGroupFreeze,
		@JsonProperty("isAllowRecallMsg") @Nullable Integer isAllowRecallMsg,
		@JsonProperty("msgLimitFrequency") @Nullable Integer msgLimitFrequency,
		@JsonProperty("cmdUinJoinTime") @Nullable Long cmdUinJoinTime,
		@JsonProperty("cmdUinPrivilege") @Nullable Integer cmdUinPrivilege,
		@JsonProperty("headPortraitSeq") @Nullable Long headPortraitSeq) {

}
