package io.ncatbot.api.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A face of the bot's own collection (自定义表情), as QQ keeps it. What QQ does not tell is
 * null.
 *
 * @param uin whose it is: a QQ number as text
 * @param emoId its number
 * @param emoPath where it lies on NapCat's host
 * @param isExist whether it is there
 * @param resId what it is deleted and described by
 * @param url where it can be loaded from
 * @param md5 the MD5 of its content
 * @param emoOriginalPath where the original lies on NapCat's host
 * @param thumbPath where the small picture lies on NapCat's host
 * @param romaingType how it is shared between devices, spelt as QQ spells it
 * @param isAPNG whether it is an animated PNG
 * @param isMarkFace whether it is a face of QQ's market
 * @param eId its number in the market
 * @param epId the number of its set in the market
 * @param ocrWord what is written on it
 * @param modifyWord the word it was given
 * @param exposeNum how often it was shown
 * @param clickNum how often it was chosen
 * @param desc its description
 */
public record CustomFace(@Nullable String uin, @JsonProperty("emoId") @Nullable Long emoId,
		@JsonProperty("emoPath") @Nullable String emoPath, @JsonProperty("isExist") @Nullable Boolean isExist,
		@JsonProperty("resId") @Nullable String resId, @Nullable String url, @Nullable String md5,
		@JsonProperty("emoOriginalPath") @Nullable String emoOriginalPath,
		@JsonProperty("thumbPath") @Nullable String thumbPath,
		@JsonProperty("RomaingType") @Nullable String romaingType, @JsonProperty("isAPNG") @Nullable Boolean isAPNG,
		@JsonProperty("isMarkFace") @Nullable Boolean isMarkFace, @JsonProperty("eId") @Nullable String eId,
		@JsonProperty("epId") @Nullable String epId, @JsonProperty("ocrWord") @Nullable String ocrWord,
		@JsonProperty("modifyWord") @Nullable String modifyWord, @JsonProperty("exposeNum") @Nullable Integer exposeNum,
		@JsonProperty("clickNum") @Nullable Integer clickNum, @Nullable String desc) {

}
