//! Quantiles, standard errors and intervals.

use super::IntervalMethod;
use super::answer::{Interval, StandardError, Undefined};
use super::words::{NO_SPREAD, NO_STANDARD_ERROR, ONE_UNIT, OUT_OF_RANGE, WILSON};
use crate::Six;
use crate::interval::{Score, Z};
use crate::number::float;

/// The same with all its digits, from which the quantile of t is developed.
const Z_EXACT: f64 = 1.959_963_984_540_054;

/// The 0.975 quantile of Student's t for 1 to 100 degrees of freedom.
const T: [f64; 100] = [
    12.706_204_736_175,
    4.302_652_729_749,
    3.182_446_305_284,
    2.776_445_105_198,
    2.570_581_835_636,
    2.446_911_851_145,
    2.364_624_251_593,
    2.306_004_135_204,
    2.262_157_162_798,
    2.228_138_851_986,
    2.200_985_160_092,
    2.178_812_829_667,
    2.160_368_656_463,
    2.144_786_687_918,
    2.131_449_545_560,
    2.119_905_299_221,
    2.109_815_577_833,
    2.100_922_040_241,
    2.093_024_054_408,
    2.085_963_447_266,
    2.079_613_844_728,
    2.073_873_067_904,
    2.068_657_610_419,
    2.063_898_561_628,
    2.059_538_552_753,
    2.055_529_438_643,
    2.051_830_516_480,
    2.048_407_141_795,
    2.045_229_642_133,
    2.042_272_456_301,
    2.039_513_446_396,
    2.036_933_343_460,
    2.034_515_297_449,
    2.032_244_509_318,
    2.030_107_928_250,
    2.028_094_000_980,
    2.026_192_463_029,
    2.024_394_163_912,
    2.022_690_920_037,
    2.021_075_390_306,
    2.019_540_970_441,
    2.018_081_702_818,
    2.016_692_199_228,
    2.015_367_574_444,
    2.014_103_388_881,
    2.012_895_598_919,
    2.011_740_513_730,
    2.010_634_757_624,
    2.009_575_237_129,
    2.008_559_112_101,
    2.007_583_770_316,
    2.006_646_805_062,
    2.005_745_995_318,
    2.004_879_288_188,
    2.004_044_783_289,
    2.003_240_718_848,
    2.002_465_459_291,
    2.001_717_484_145,
    2.000_995_378_088,
    2.000_297_822_014,
    1.999_623_584_995,
    1.998_971_517_033,
    1.998_340_542_521,
    1.997_729_654_318,
    1.997_137_908_392,
    1.996_564_418_952,
    1.996_008_354_025,
    1.995_468_931_430,
    1.994_945_415_107,
    1.994_437_111_771,
    1.993_943_367_846,
    1.993_463_566_662,
    1.992_997_125_890,
    1.992_543_495_181,
    1.992_102_154_002,
    1.991_672_609_645,
    1.991_254_395_388,
    1.990_847_068_812,
    1.990_450_210_230,
    1.990_063_421_254,
    1.989_686_323_457,
    1.989_318_557_137,
    1.988_959_780_175,
    1.988_609_666_976,
    1.988_267_907_477,
    1.987_934_206_239,
    1.987_608_281_589,
    1.987_289_864_831,
    1.986_978_699_506,
    1.986_674_540_704,
    1.986_377_154_419,
    1.986_086_316_951,
    1.985_801_814_346,
    1.985_523_441_867,
    1.985_251_003_505,
    1.984_984_311_522,
    1.984_723_186_014,
    1.984_467_454_508,
    1.984_216_951_586,
    1.983_971_518_524,
];

/// The 0.975 quantile of Student's t: from the table, and beyond it by Fisher's expansion in 1/ν, whose error is then
/// below 10⁻¹⁰. No quantile without a degree of freedom.
pub(super) fn student_t(degrees: usize) -> Option<f64> {
    let tabled = T.get(degrees.checked_sub(1)?);
    if let Some(t) = tabled {
        return Some(*t);
    }
    let n = float(u64::try_from(degrees).ok()?);
    let z = Z_EXACT;
    let z2 = z * z;
    let first = z * (z2 + 1.0) / 4.0;
    let second = z * ((5.0 * z2 + 16.0) * z2 + 3.0) / 96.0;
    let third = z * (((3.0 * z2 + 19.0) * z2 + 17.0) * z2 - 15.0) / 384.0;
    let fourth = z * ((((79.0 * z2 + 776.0) * z2 + 1482.0) * z2 - 1920.0) * z2 - 945.0) / 92_160.0;
    Some(z + (first + (second + (third + fourth / n) / n) / n) / n)
}

/// A standard error from a variance, if there is one.
pub(super) fn standard_error(
    variance: Result<f64, Undefined>,
    method: &'static str,
) -> (StandardError, Option<f64>) {
    let (value, undefined) = match variance.map(f64::sqrt) {
        Ok(error) => match Six::round(error) {
            Some(six) => (Some((six, error)), None),
            None => (None, Some(OUT_OF_RANGE)),
        },
        Err(why) => (None, Some(why)),
    };
    let error = StandardError {
        value: value.map(|(six, _)| six),
        method,
        undefined,
    };
    (error, value.map(|(_, exact)| exact))
}

/// The interval around a value, the upper end at most 1.
pub(super) fn around(
    value: f64,
    (error, exact): (StandardError, Option<f64>),
    units: usize,
    method: IntervalMethod,
) -> Interval {
    let none = |why| Interval {
        lo: None,
        hi: None,
        method: method.id(),
        undefined: Some(why),
    };
    let Some(exact) = exact else {
        return none(NO_STANDARD_ERROR);
    };
    if error.value.is_some_and(|e| e.millionths() == 0) {
        return none(NO_SPREAD);
    }
    let quantile = match method {
        IntervalMethod::Normal => Some(Z),
        IntervalMethod::StudentT => student_t(units.saturating_sub(1)),
    };
    let Some(quantile) = quantile else {
        return none(ONE_UNIT);
    };
    let half = quantile * exact;
    match (
        Six::round(value - half),
        Six::round((value + half).min(1.0)),
    ) {
        (Some(lo), Some(hi)) => Interval {
            lo: Some(lo),
            hi: Some(hi),
            method: method.id(),
            undefined: None,
        },
        _ => none(OUT_OF_RANGE),
    }
}

/// Wilson's score interval of `k` of `n`, exactly 0 and 1 at the ends.
pub(super) fn wilson(k: u64, n: u64) -> Interval {
    let score = Score::new(k, n);
    Interval {
        lo: Six::round(score.from),
        hi: Six::round(score.to),
        method: WILSON,
        undefined: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The chance that |t| is at most `t`, in closed form (Abramowitz and Stegun 26.7.3 and 26.7.4).
    fn within(t: f64, degrees: u32) -> f64 {
        let n = f64::from(degrees);
        let angle = (t / n.sqrt()).atan();
        let cos2 = angle.cos() * angle.cos();
        let odd = degrees % 2 == 1;
        // The series has a term for each even number below the degrees (for each odd one where they are odd).
        let (mut term, mut sum) = (1.0, 0.0);
        let first = if odd { 2 } else { 1 };
        for k in (first..degrees).step_by(2) {
            sum += term;
            term *= cos2 * f64::from(k) / f64::from(k + 1);
        }
        if odd {
            (angle + angle.sin() * angle.cos() * sum) * 2.0 / std::f64::consts::PI
        } else {
            angle.sin() * sum
        }
    }

    #[test]
    fn the_table_and_the_expansion_are_the_quantile_of_t() {
        for degrees in (1..=100).chain([101, 102, 150, 999, 1000]) {
            let t = student_t(usize::try_from(degrees).unwrap()).unwrap();
            let chance = within(t, degrees);
            assert!((chance - 0.95).abs() < 1e-11, "{degrees}: {t} {chance}");
        }
        assert_eq!(student_t(0), None);
    }

    #[test]
    fn the_quantile_falls_towards_the_normal_one() {
        let mut last = f64::INFINITY;
        for degrees in 1..2000 {
            let t = student_t(degrees).unwrap();
            assert!(t < last && t > Z_EXACT, "{degrees}");
            last = t;
        }
    }
}
