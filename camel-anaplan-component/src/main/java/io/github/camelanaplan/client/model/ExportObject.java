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
package io.github.camelanaplan.client.model;

/**
 * An export as a model builder defined it. Its output is a file with the id of the export.
 *
 * @param id           12 digits, 116…
 * @param name         its name, which is the name of the file too
 * @param exportType   the layout, such as {@code TABULAR_MULTI_COLUMN}; null when the service did not say
 * @param exportFormat the media type of the output, such as {@code text/csv}; null when the service did not say
 * @param encoding     the character encoding of the output; null when the service did not say
 */
public record ExportObject(String id, String name, String exportType, String exportFormat, String encoding)
        implements AnaplanObject {}
