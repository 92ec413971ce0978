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

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers the requests of one connection, one after the other. */
final class Connection {
    private static final Pattern COUNT = Pattern.compile("\"chunkCount\"\\s*:\\s*(-?\\d+)");

    private final Wire wire;
    private final ReceivedUpload upload;
    private final ChunkIntake intake;
    private final Offer offer;

    Connection(Wire wire, ReceivedUpload upload, ChunkIntake intake, Offer offer) {
        this.wire = wire;
        this.upload = upload;
        this.intake = intake;
        this.offer = offer;
    }

    /** Answers until the client goes away. */
    void serve() throws IOException {
        for (RequestHead head = RequestHead.read(wire); head != null; head = RequestHead.read(wire)) {
            if (head.waiting()) {
                wire.send(Answers.goOn());
            }
            RequestBody body = new RequestBody(wire, head);
            try {
                answer(head, body);
            } catch (IllegalStateException | CompletionException e) {
                wire.send(Answers.failed());
            }
        }
    }

    private void answer(RequestHead head, RequestBody body) throws IOException {
        switch (head.method()) {
            case "GET" -> get(head);
            case "POST" -> post(head, text(body));
            case "PUT" -> put(head, body);
            default -> wire.send(Answers.unknown());
        }
    }

    private void get(RequestHead head) throws IOException {
        if (head.fromEnd(0).equals("files")) {
            wire.send(Answers.files(offer));
        } else if (head.fromEnd(0).equals("chunks")) {
            wire.send(Answers.chunks(offer.of(head.fromEnd(1)).chunks()));
        } else if (head.fromEnd(1).equals("chunks")) {
            int chunk = Integer.parseInt(head.fromEnd(0));
            OfferedContent content = offer.of(head.fromEnd(2));
            wire.send(Answers.content(content.chunkBytes(chunk)));
            content.sendChunk(chunk, wire);
        } else if (head.fromEnd(1).equals("files")) {
            OfferedContent content = offer.of(head.fromEnd(0));
            wire.send(Answers.content(content.bytes()));
            content.sendAll(wire);
        } else {
            wire.send(Answers.unknown());
        }
    }

    private void post(RequestHead head, String body) throws IOException {
        if (head.path().startsWith("/token/")) {
            wire.send(Answers.token());
        } else if (head.fromEnd(0).equals("complete")) {
            wire.send(Answers.file(head.fromEnd(1), upload.complete()));
        } else if (head.fromEnd(1).equals("files")) {
            Matcher count = COUNT.matcher(body);
            upload.begin(count.find() ? Integer.parseInt(count.group(1)) : -1);
            wire.send(Answers.file(head.fromEnd(0), 0));
        } else {
            wire.send(Answers.unknown());
        }
    }

    private void put(RequestHead head, RequestBody body) throws IOException {
        boolean chunk = head.fromEnd(1).equals("chunks");
        intake.take(chunk ? Integer.parseInt(head.fromEnd(0)) : 0, head, body);
        wire.send(Answers.accepted());
    }

    private static String text(RequestBody body) throws IOException {
        StringBuilder text = new StringBuilder();
        for (ByteBuffer part = body.next(); part != null; part = body.next()) {
            text.append(StandardCharsets.UTF_8.decode(part));
        }
        return text.toString();
    }
}
