package io.ncatbot.simulator.message;

import io.ncatbot.simulator.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CqCodeTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { //
			"[CQ:face,id=1]                     | [{\"type\":\"face\",\"data\":{\"id\":\"1\"}}]", //
			"[CQ:dice]                          | [{\"type\":\"dice\",\"data\":{}}]", //
			"[CQ:image,file=,url=a=b [c]        | [{\"type\":\"image\",\"data\":{\"file\":\"\",\"url\":\"a=b [c\"}}]", //
			"[CQ:at,qq=1,qq=2]                  | [{\"type\":\"at\",\"data\":{\"qq\":\"2\"}}]", //
			"[CQ:x,k=a&#44;b&amp;#91;&#93;]     | [{\"type\":\"x\",\"data\":{\"k\":\"a,b&#91;]\"}}]", //
			"a&#91;CQ:dice&#93;&#44;&lt;        | [{\"type\":\"text\",\"data\":{\"text\":\"a[CQ:dice],&lt;\"}}]" })
	void codesAreRead(String text, String segments) {
		assertThat(CqCode.parse(text)).isEqualTo(Json.parse(segments));
	}

	@ParameterizedTest
	@ValueSource(strings = { "[CQ:at, qq=1]", "[CQ:at,qq=1,]", "[cq:dice]", "[CQ:my-type,a=1]", "[CQ:dice", "plain" })
	void whatIsNotQuiteACodeStaysText(String text) {
		assertThat(CqCode.parse(text)).isEqualTo(Segments.list(Segments.text(text)));
	}

	@Test
	void textAroundCodesIsKept() {
		assertThat(CqCode.parse(" a[CQ:dice]b\n").toString())
			.isEqualTo("[{\"type\":\"text\",\"data\":{\"text\":\" a\"}},{\"type\":\"dice\",\"data\":{}},"
					+ "{\"type\":\"text\",\"data\":{\"text\":\"b\\n\"}}]");
		assertThat(CqCode.parse("")).isEmpty();
	}

	@Test
	void anUnescapedBracketEndsTheValue() {
		assertThat(CqCode.parse("[CQ:json,data={\"a\":[1]}]").toString()).contains("{\\\"a\\\":[1")
			.contains("\"text\":\"}]\"");
	}

	@Test
	void writingTrimsEscapesAndLeavesOutWhatIsEmpty() {
		assertThat(CqCode.write(Json.parse("""
				[{type: 'text', data: {text: '  a&[b],c '}},
				 {type: 'at', data: {qq: 'all'}},
				 {type: 'image', data: {summary: '', file: 'x,y', none: null, sub_type: 0, flash: false}},
				 {type: 'face', data: {id: '1', raw: {a: 1}}},
				 {type: 'forward', data: {id: '9', content: [{}, {}]}},
				 {type: 'text', data: {text: ' z  '}}]""")))
			.isEqualTo("a&amp;&#91;b&#93;,c [CQ:at,qq=all][CQ:image,file=x&#44;y,sub_type=0,flash=false]"
					+ "[CQ:face,id=1,raw={\"a\":1}][CQ:forward,id=9,content=&#91;object Object&#93;&#44;&#91;object Object&#93;] z");
	}

	@ParameterizedTest
	@ValueSource(strings = { "你好", "a&amp;&#91;CQ:dice&#93;", "[CQ:at,qq=1] x[CQ:reply,id=-5]",
			"[CQ:json,data={\"a\":&#91;1&#44;2&#93;}]" })
	void whatWasWrittenReadsTheSame(String text) {
		assertThat(CqCode.write(CqCode.parse(text))).isEqualTo(text);
	}

}
