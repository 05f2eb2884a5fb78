package io.ncatbot.processor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WireNamesTests {

	@ParameterizedTest
	@CsvSource({ "id,id", "groupId,group_id", "noCache,no_cache", "userQQLevel,user_qq_level", "fileURL,file_url",
			"URLPath,url_path", "aB,a_b", "base64Data,base64_data", "already_there,already_there", "x1,x1" })
	void camelCaseBecomesSnakeCase(String name, String wireName) {
		assertThat(WireNames.snakeCase(name)).isEqualTo(wireName);
	}

	@Test
	void constantsAreSpeltInCapitals() {
		assertThat(WireNames.constant("SentMessage")).isEqualTo("SENT_MESSAGE");
	}

	@ParameterizedTest
	@CsvSource({ "id,true", "uin,true", "group_id,true", "peer_uin,true", "grid,false", "group_ids,false",
			"idle,false" })
	void idsAreKnownByTheirName(String wireName, boolean id) {
		assertThat(WireNames.isId(wireName)).isEqualTo(id);
	}

}
