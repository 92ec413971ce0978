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
package io.github.camelanaplan.component.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** The ways to name in an option what is in a file, or to do without one. */
enum ResourceForm {
    FILE {
        @Override
        String of(Path folder, String name, byte[] content) {
            return "file:" + written(folder, name, content);
        }
    },
    CLASSPATH {
        @Override
        String of(Path folder, String name, byte[] content) {
            return "classpath:" + written(folder, name, content).getFileName();
        }
    },
    BASE64 {
        @Override
        String of(Path folder, String name, byte[] content) {
            return "base64:" + Base64.getEncoder().encodeToString(content);
        }
    },
    INLINE {
        @Override
        String of(Path folder, String name, byte[] content) {
            return text(content);
        }
    },
    /** As environment variables have it. */
    INLINE_WITH_WRITTEN_LINE_ENDS {
        @Override
        String of(Path folder, String name, byte[] content) {
            return text(content).replace("\n", "\\n");
        }
    },
    /** As YAML folds it. */
    INLINE_IN_ONE_LINE {
        @Override
        String of(Path folder, String name, byte[] content) {
            return text(content).replace("\n", " ");
        }
    };

    /**
     * The value of an option.
     *
     * @param folder for files; is on the class path
     * @param name   of the file, if there is one
     */
    abstract String of(Path folder, String name, byte[] content);

    String of(Path folder, String name, String content) {
        return of(folder, name, content.getBytes(StandardCharsets.US_ASCII));
    }

    private static Path written(Path folder, String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.US_ASCII).replace("\r\n", "\n");
    }
}
