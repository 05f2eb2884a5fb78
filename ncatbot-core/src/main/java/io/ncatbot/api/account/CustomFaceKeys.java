package io.ncatbot.api.account;

import java.util.List;

import io.ncatbot.api.ActionOptions;
import org.jspecify.annotations.Nullable;

/**
 * Which faces are deleted. QQ deletes by the {@code resId} of {@link CustomFace}; NapCat
 * takes it under three names.
 *
 * @param resId the {@code resId} of each; null to leave it out
 * @param id the same; null to leave it out
 * @param ids the same; null to leave it out
 * @param md5 the MD5 of each, by which NapCat refuses to delete, and says so; null to
 * leave it out
 */
@ActionOptions
public record CustomFaceKeys(@Nullable List<String> resId, @Nullable List<String> id, @Nullable List<String> ids,
		@Nullable List<String> md5) {

	/**
	 * Faces by their {@code resId}.
	 * @param resIds the {@code resId} of each
	 * @return the value
	 */
	public static CustomFaceKeys resIds(List<String> resIds) {
		return new CustomFaceKeys(List.copyOf(resIds), null, null, null);
	}

}
