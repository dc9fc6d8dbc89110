package se.besked.formkit.vaadin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The texts inside Vaadin's own components, in the language of whoever looks. */
public final class ComponentTexts {
  private static final long MEGABYTE = 1024 * 1024;

  private ComponentTexts() {}

  /** Month and day names, Monday first, and dates written 2026-11-24, 20261124 or 24/11 2026. */
  static void apply(DatePicker picker) {
    var locale = Locale.forLanguageTag(picker.getTranslation("kit.language"));
    // Vaadin counts weekdays from Sunday.
    var days = IntStream.range(0, 7).mapToObj(DayOfWeek.SUNDAY::plus).toList();
    picker.setI18n(
        new DatePickerI18n()
            .setMonthNames(
                Stream.of(Month.values())
                    .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                    .toList())
            .setWeekdays(
                days.stream().map(day -> day.getDisplayName(TextStyle.FULL, locale)).toList())
            .setWeekdaysShort(
                days.stream().map(day -> day.getDisplayName(TextStyle.SHORT, locale)).toList())
            .setFirstDayOfWeek(1)
            .setDateFormats("yyyy-MM-dd", "yyyyMMdd", "yyMMdd", "d/M yyyy", "d/M/yyyy", "d.M.yyyy")
            .setToday(picker.getTranslation("kit.date.today"))
            .setCancel(picker.getTranslation("kit.date.cancel")));
  }

  /** Sentences for each thing that may happen to a file of at most so many bytes. */
  static void apply(Upload upload, long maxBytes) {
    var error =
        new UploadI18N.Error()
            .setTooManyFiles(text(upload, "too-many"))
            .setFileIsTooBig(text(upload, "too-big", maxBytes / MEGABYTE))
            .setIncorrectFileType(text(upload, "wrong-type"));
    var status =
        new UploadI18N.Uploading.Status()
            .setConnecting(text(upload, "connecting"))
            .setStalled(text(upload, "stalled"))
            .setProcessing(text(upload, "processing"))
            .setHeld(text(upload, "held"));
    var remaining =
        new UploadI18N.Uploading.RemainingTime()
            .setPrefix(text(upload, "remaining"))
            .setUnknown(text(upload, "unknown"));
    var failed =
        new UploadI18N.Uploading.Error()
            .setServerUnavailable(text(upload, "cut"))
            .setUnexpectedServerError(text(upload, "failed"))
            .setForbidden(text(upload, "refused"))
            .setFileTooLarge(text(upload, "stopped"));
    upload.setI18n(
        new UploadI18N()
            .setAddFiles(
                new UploadI18N.AddFiles().setOne(text(upload, "one")).setMany(text(upload, "many")))
            .setDropFiles(
                new UploadI18N.DropFiles()
                    .setOne(text(upload, "drop-one"))
                    .setMany(text(upload, "drop-many")))
            .setFile(
                new UploadI18N.File()
                    .setRemove(text(upload, "remove"))
                    .setRetry(text(upload, "retry"))
                    .setStart(text(upload, "start")))
            .setError(error)
            .setUploading(
                new UploadI18N.Uploading()
                    .setStatus(status)
                    .setRemainingTime(remaining)
                    .setError(failed))
            .setUnits(List.of("B", "kB", "MB", "GB")));
  }

  private static String text(Component component, String key, Object... values) {
    return component.getTranslation("kit.upload." + key, values);
  }
}
