/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.github.camelanaplan.benchmark.service;

/** What the service says, in as few words as clients need. */
final class Answers {
    private static final String NEVER = "4102444800000";
    private static final String FILE =
            "{\"id\":\"%s\",\"name\":\"%s.csv\",\"chunkCount\":%d,\"delimiter\":\"\\\"\",\"encoding\":\"UTF-8\","
                    + "\"firstDataRow\":2,\"format\":\"txt\",\"headerRow\":1,\"separator\":\",\"}";

    private Answers() {}

    static String token() {
        return json(
                201,
                "{\"meta\":{},\"status\":\"SUCCESS\",\"statusMessage\":\"Login successful\",\"tokenInfo\":{\"expiresAt\":"
                        + NEVER + ",\"tokenId\":\"c2fe098f-5d19-11f1-b2db-efadbac143e7\",\"tokenValue\":\"benchmark\","
                        + "\"refreshTokenId\":\"c2fe09a0-5d19-11f1-b2db-efadbac143e7\"}}");
    }

    static String files(Offer offer) {
        return json(
                200,
                envelope("\"files\":["
                        + described(SinkService.FILE_ID, offer.main().chunks()) + ","
                        + described(SinkService.WARMUP_ID, offer.warmup().chunks()) + "]"));
    }

    static String file(String id, int chunks) {
        return json(200, envelope("\"file\":" + described(id, chunks)));
    }

    static String chunks(int count) {
        StringBuilder list = new StringBuilder();
        for (int chunk = 0; chunk < count; chunk++) {
            list.append(chunk == 0 ? "" : ",").append("{\"id\":\"%d\",\"name\":\"Chunk %d\"}".formatted(chunk, chunk));
        }
        return json(200, envelope("\"chunks\":[" + list + "]"));
    }

    static String accepted() {
        return "HTTP/1.1 204 No Content\r\n\r\n";
    }

    static String goOn() {
        return "HTTP/1.1 100 Continue\r\n\r\n";
    }

    static String unknown() {
        return json(404, "{\"status\":{\"code\":404,\"message\":\"Not found\"}}");
    }

    static String failed() {
        return json(400, "{\"status\":{\"code\":400,\"message\":\"The chunks are not right\"}}");
    }

    static String content(long bytes) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: " + bytes + "\r\n\r\n";
    }

    private static String described(String id, int chunks) {
        return FILE.formatted(id, id, chunks);
    }

    private static String envelope(String payload) {
        return "{\"meta\":{},\"status\":{\"code\":200,\"message\":\"Success\"}," + payload + "}";
    }

    private static String json(int status, String body) {
        return "HTTP/1.1 " + status + " Whatever\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body;
    }
}
