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
    private final OfferedContent offered;

    Connection(Wire wire, ReceivedUpload upload, ChunkIntake intake, OfferedContent offered) {
        this.wire = wire;
        this.upload = upload;
        this.intake = intake;
        this.offered = offered;
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
            wire.send(Answers.files(offered.chunks()));
        } else if (head.fromEnd(0).equals("chunks")) {
            wire.send(Answers.chunks(offered.chunks()));
        } else if (head.fromEnd(1).equals("chunks")) {
            int chunk = Integer.parseInt(head.fromEnd(0));
            send((long) chunk * OfferedContent.CHUNK, offered.chunkBytes(chunk));
        } else if (head.fromEnd(1).equals("files")) {
            send(0, offered.bytes());
        } else {
            wire.send(Answers.unknown());
        }
    }

    private void send(long from, long bytes) throws IOException {
        wire.send(Answers.content(bytes));
        offered.send(from, bytes, wire);
    }

    private void post(RequestHead head, String body) throws IOException {
        if (head.path().startsWith("/token/")) {
            wire.send(Answers.token());
        } else if (head.fromEnd(0).equals("complete")) {
            wire.send(Answers.file(upload.complete()));
        } else if (head.fromEnd(1).equals("files")) {
            Matcher count = COUNT.matcher(body);
            upload.begin(count.find() ? Integer.parseInt(count.group(1)) : -1);
            wire.send(Answers.file(0));
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
